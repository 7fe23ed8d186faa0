/**
 * The pairs of a gram file that begin with the same unit. First all second units and how many texts hold each pair, then the pairs.
 * Of a pair in few texts these are told apart from the others that hold its first unit; of a frequent one from those that hold both
 * units. The latter stand behind all others, each with its size, because nobody reads them without the list of the second unit.
 */
import { type BitReader, type BitWriter, createBitReader, createBitWriter } from '../packing/bits.ts';
import { joinBytes } from '../packing/join-bytes.ts';
import { readSubset, writeSubset } from '../packing/subset.ts';
import type { PassageSet } from '../sets.ts';
import { type PairRecord, type Places, readCohesion, readExceptions, readTexts, writeCohesion, writeExceptions, writeTexts } from './record.ts';

/** From this many texts on a pair is frequent. Fewer have no exceptions: see `denseLimit` in build/exceptions.ts. */
const frequent = 6;

export const isFrequent = (texts: number): boolean => texts >= frequent;

const units = 65_536;

export interface GroupWriter {
  /** Pairs ascending; the candidates are the texts with the first unit, for frequent pairs those with both. */
  add(record: PairRecord, places: Places): void;
  /** Bytes so far, roughly. */
  readonly length: number;
  finish(): Uint8Array;
}

export function createGroupWriter(): GroupWriter {
  const seconds: number[] = [];
  const sizes: number[] = [];
  const [near, far] = [createBitWriter(), createBitWriter()];
  return {
    add({ second, texts, counts, cohesion, exceptions }, places) {
      seconds.push(second);
      sizes.push(texts.length);
      writeCohesion(near, cohesion);
      if (!isFrequent(texts.length)) {
        writeTexts(near, places, counts);
        return;
      }
      const start = far.position;
      writeTexts(far, places, counts);
      writeExceptions(far, exceptions, texts);
      writeSize(near, far.position - start, texts.length);
    },
    get length() {
      return near.length + far.length + seconds.length * 2;
    },
    finish() {
      const head = createBitWriter();
      head.gamma(seconds.length);
      writeSubset(head, seconds, units);
      for (const size of sizes) head.gamma(size);
      return joinBytes([head, near, far].map((writer) => writer.finish()));
    },
  };
}

/** A pair as it was found: read at once, or when the texts that hold both of its units are known. */
export type FoundPair = { readonly kind: 'read'; readonly record: PairRecord } | { readonly kind: 'frequent'; readonly read: (candidates: PassageSet) => PairRecord };

/** The pairs of a group by their second unit; `holding` are the texts that hold the first. */
export function readGroup(bytes: Uint8Array, first: number, holding: PassageSet): ReadonlyMap<number, FoundPair> {
  const reader = createBitReader(bytes);
  const seconds = readSubset(reader, reader.gamma(), units);
  const sizes = seconds.map(() => reader.gamma());
  reader.align();
  const found = new Map<number, FoundPair>();
  const frequentPairs: { second: number; cohesion: number; count: number; bits: number }[] = [];
  for (const [row, second] of seconds.entries()) {
    const [count, cohesion] = [sizes[row] ?? 0, readCohesion(reader)];
    if (isFrequent(count)) frequentPairs.push({ second, cohesion, count, bits: readSize(reader, count) });
    else found.set(second, { kind: 'read', record: { first, second, cohesion, ...readTexts(reader, count, holding), exceptions: [] } });
  }
  reader.align();
  let start = reader.position;
  for (const { second, cohesion, count, bits } of frequentPairs) {
    const place = start;
    start += bits;
    const read = (candidates: PassageSet): PairRecord => {
      const body = createBitReader(bytes, place);
      const texts = readTexts(body, count, candidates);
      return { first, second, cohesion, ...texts, exceptions: readExceptions(body, texts.texts) };
    };
    found.set(second, { kind: 'frequent', read });
  }
  return found;
}

/** Sizes in bits are a few times the number of texts. */
function writeSize(writer: BitWriter, bits: number, texts: number): void {
  const low = lowBits(texts);
  writer.gamma((bits >>> low) + 1);
  writer.bits(bits, low);
}

function readSize(reader: BitReader, texts: number): number {
  const low = lowBits(texts);
  const high = reader.gamma() - 1;
  return high * 2 ** low + reader.bits(low);
}

const lowBits = (texts: number): number => 32 - Math.clz32(texts);
