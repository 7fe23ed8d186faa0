import { createPairTable, type PairTable } from './pair-table.ts';
import { eachText, type TextStarts } from './stream.ts';

/** Lists of texts by gram: those of gram `g` are `texts.subarray(offsets[g], offsets[g + 1])`, ascending. */
export interface TextLists {
  readonly offsets: Uint32Array;
  readonly texts: Int32Array;
}

/** Grams of one length. A gram is the pair of its two parts: itself without its last, and without its first unit. */
export interface GramLevel {
  readonly length: number;
  readonly table: PairTable;
  /** Only of grams that may be dense; the others have none. */
  readonly lists: TextLists;
}

/** The texts of a gram, ascending. */
export function textsOf({ offsets, texts }: TextLists, gram: number): Int32Array {
  return texts.subarray(offsets[gram] ?? 0, offsets[gram + 1] ?? 0);
}

/** How many texts hold a gram. */
export function countOfTexts({ offsets }: TextLists, gram: number): number {
  return (offsets[gram + 1] ?? 0) - (offsets[gram] ?? 0);
}

/**
 * Numbers the grams made of two dense parts that begin next to each other, and says for each part a place where it stands. `gramAt`
 * has the part that begins at each place of the stream, -1 where none does, and afterwards the gram.
 */
export function joinParts(
  gramAt: Int32Array,
  { lists, table: parts }: GramLevel,
  denseLimit: number,
): { table: PairTable; placeOf: Int32Array } {
  const dense = Uint8Array.from({ length: parts.size }, (_, part) => (countOfTexts(lists, part) > denseLimit ? 1 : 0));
  const placeOf = new Int32Array(parts.size);
  const table = createPairTable(1 << 16);
  for (let place = 0; place < gramAt.length; place++) {
    const first = gramAt[place] ?? -1;
    if (first < 0) continue;
    placeOf[first] = place;
    const second = gramAt[place + 1] ?? -1;
    gramAt[place] = dense[first] === 1 && second >= 0 && dense[second] === 1 ? table.add(first, second) : -1;
  }
  return { table, placeOf };
}

/** How many texts hold each gram. */
export function countHolders(starts: TextStarts, gramAt: Int32Array, count: number): Uint32Array {
  const holders = new Uint32Array(count);
  const last = new Int32Array(count).fill(-1);
  eachText(starts, (text, start, end) => {
    for (let place = start; place < end; place++) {
      const gram = gramAt[place] ?? -1;
      if (gram < 0 || last[gram] === text) continue;
      last[gram] = text;
      holders[gram] = (holders[gram] ?? 0) + 1;
    }
  });
  return holders;
}

/** The texts of the grams that are wanted; the others have none. */
export function listHolders(starts: TextStarts, gramAt: Int32Array, holders: Uint32Array, wanted: Uint8Array): TextLists {
  const offsets = new Uint32Array(holders.length + 1);
  for (let gram = 0; gram < holders.length; gram++) {
    offsets[gram + 1] = (offsets[gram] ?? 0) + (wanted[gram] === 1 ? (holders[gram] ?? 0) : 0);
  }
  const texts = new Int32Array(offsets[holders.length] ?? 0);
  const next = offsets.slice();
  eachText(starts, (text, start, end) => {
    for (let place = start; place < end; place++) {
      const gram = gramAt[place] ?? -1;
      if (gram < 0 || wanted[gram] !== 1) continue;
      const at = next[gram] ?? 0;
      if (at > (offsets[gram] ?? 0) && texts[at - 1] === text) continue;
      texts[at] = text;
      next[gram] = at + 1;
    }
  });
  return { offsets, texts };
}
