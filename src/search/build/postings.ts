import { makePair } from '../grams/units.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
import { eachText, type UnitStream } from './stream.ts';

/** Which texts hold which pair of neighbouring units, and how often. */
export interface Postings {
  readonly pairs: PairTable;
  /** Texts of pair `p` are `texts.subarray(offsets[p], offsets[p + 1])`, ascending; `counts` runs beside it, at most `countLimit`. */
  readonly offsets: Uint32Array;
  readonly texts: Int32Array;
  readonly counts: Uint8Array;
}

/** The pairs of a stream. */
export interface NumberedPairs {
  readonly pairs: PairTable;
  /** Pair that begins at each place of the stream, -1 where none does. */
  readonly pairAt: Int32Array;
}

/** More occurrences in one text than this are counted as this many. */
const countLimit = 8;

/** The texts of every pair, in the order pairs are numbered. */
export function collectPostings(stream: UnitStream, { pairs, pairAt }: NumberedPairs): Postings {
  const last = new Int32Array(pairs.size).fill(-1);
  const offsets = new Uint32Array(pairs.size + 1);
  eachPair(stream, pairAt, (pair, text) => {
    if (last[pair] !== text) offsets[pair + 1] = (offsets[pair + 1] ?? 0) + 1;
    last[pair] = text;
  });
  for (let pair = 0; pair < pairs.size; pair++) offsets[pair + 1] = (offsets[pair + 1] ?? 0) + (offsets[pair] ?? 0);
  const total = offsets[pairs.size] ?? 0;
  const [texts, counts, next] = [new Int32Array(total), new Uint8Array(total), offsets.slice()];
  last.fill(-1);
  eachPair(stream, pairAt, (pair, text) => {
    const place = (next[pair] ?? 0) - (last[pair] === text ? 1 : 0);
    texts[place] = text;
    counts[place] = Math.min(countLimit, (counts[place] ?? 0) + 1);
    next[pair] = place + 1;
    last[pair] = text;
  });
  return { pairs, offsets, texts, counts };
}

/** Numbers the pairs of a stream in the order they are first seen. */
export function numberPairs({ units }: UnitStream): NumberedPairs {
  const pairs = createPairTable(1 << 18);
  const pairAt = new Int32Array(units.length).fill(-1);
  for (let i = 0; i + 1 < units.length; i++) {
    const first = units[i] ?? 0;
    const second = units[i + 1] ?? 0;
    if (makePair(first, second)) pairAt[i] = pairs.add(first, second);
  }
  return { pairs, pairAt };
}

function eachPair(stream: UnitStream, pairAt: Int32Array, visit: (pair: number, text: number) => void): void {
  eachText(stream, (text, start, end) => {
    for (let i = start; i < end; i++) {
      const pair = pairAt[i] ?? -1;
      if (pair >= 0) visit(pair, text);
    }
  });
}
