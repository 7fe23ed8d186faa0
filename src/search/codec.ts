import { inflateSync, strFromU8 } from 'fflate';
import { unseal } from './packing/checksum.ts';
import { type PhraseFile, unpackPhrases } from './packing/phrase-file.ts';
import { createPhraseReader } from './packing/phrase-text.ts';
import { scriptTextToBytes } from './packing/script-text.ts';

/** Bytes of a file from the text its script handed over; throws when it was cut short or changed. */
export function decodeBytes(payload: string): Uint8Array {
  return unseal(scriptTextToBytes(payload));
}

/** The value of a JSON file. */
export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(strFromU8(inflateSync(bytes)));
}

const readers = new WeakMap<PhraseFile, (bytes: Uint8Array) => string>();

/** The value of a JSON file that is written in codes for phrases. */
export function decodeCodedJson(bytes: Uint8Array, table: PhraseFile): unknown {
  const read = readers.get(table) ?? createPhraseReader(unpackPhrases(table));
  readers.set(table, read);
  return JSON.parse(read(bytes));
}
