import { partitionPoint } from '../../model/partition.ts';
import { emptySet, type PassageSet } from '../sets.ts';
import type { Postings } from './postings.ts';

/** Which texts hold which pair, pairs ascending: a library has one such form, however it was worked out. */
export interface PairLists {
  /** Each pair as `pairKey` of its units. */
  readonly keys: Uint32Array;
  /** Texts of the pair at `p` are `texts.subarray(offsets[p], offsets[p + 1])`, ascending; `counts` runs beside it. */
  readonly offsets: Uint32Array;
  readonly texts: Int32Array;
  readonly counts: Uint8Array;
}

/** Ascending as the pair does as a string. */
export const pairKey = (first: number, second: number): number => first * 65_536 + second;

/** The units of a key. */
export const unitsOfKey = (key: number): readonly [first: number, second: number] => [key >>> 16, key & 0xffff];

/** The same lists in the order of their pairs. */
export function sortPostings({ pairs, offsets, texts, counts }: Postings): PairLists {
  const keys = Uint32Array.from({ length: pairs.size }, (_, pair) => pairKey(pairs.first(pair), pairs.second(pair))).sort();
  const sorted = { keys, offsets: new Uint32Array(keys.length + 1), texts: new Int32Array(texts.length), counts: new Uint8Array(texts.length) };
  let end = 0;
  for (const [place, key] of keys.entries()) {
    const pair = pairs.find(...unitsOfKey(key));
    const [from, to] = [offsets[pair] ?? 0, offsets[pair + 1] ?? 0];
    sorted.texts.set(texts.subarray(from, to), end);
    sorted.counts.set(counts.subarray(from, to), end);
    end += to - from;
    sorted.offsets[place + 1] = end;
  }
  return sorted;
}

/** The texts that hold a pair, none where no text does. */
export function textsOfPair({ keys, offsets, texts }: PairLists, key: number): PassageSet {
  const place = partitionPoint(keys, (other) => other < key);
  return keys[place] === key ? texts.subarray(offsets[place] ?? 0, offsets[place + 1] ?? 0) : emptySet;
}
