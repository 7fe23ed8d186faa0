import { inflateSync, strFromU8 } from 'fflate';
import { unseal } from './packing/checksum.ts';
import { type PhraseTable, readPhraseText } from './packing/phrase-text.ts';
import { scriptTextToBytes } from './packing/script-text.ts';

/** Bytes of a file from the text its script handed over; throws when it was cut short or changed. */
export function decodeBytes(payload: string): Uint8Array {
  return unseal(scriptTextToBytes(payload));
}

/** The value of a JSON file. */
export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(strFromU8(inflateSync(bytes)));
}

/** The value of a JSON file that is written in codes for phrases. */
export function decodeCodedJson(bytes: Uint8Array, table: PhraseTable): unknown {
  return JSON.parse(readPhraseText(table, bytes));
}
