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
  /** The gram that begins at each place, -1 where none does; stretches without any are left out. */
  readonly gramAt: Int32Array;
  /** Where each text begins in `gramAt`. */
  readonly starts: Uint32Array;
  /** The place in the stream each place stands for; null when it is the same. */
  readonly origin: Int32Array | null;
  readonly lists: TextLists;
}

export function textsOf({ offsets, texts }: TextLists, gram: number): Int32Array {
  return texts.subarray(offsets[gram] ?? 0, offsets[gram + 1] ?? 0);
}

export function countOfTexts({ offsets }: TextLists, gram: number): number {
  return (offsets[gram + 1] ?? 0) - (offsets[gram] ?? 0);
}

/** Numbers the grams made of two parts that begin next to each other. */
export function joinParts({ gramAt: parts }: Pick<GramLevel, 'gramAt'>): { table: PairTable; gramAt: Int32Array } {
  const table = createPairTable(1 << 16);
  const gramAt = new Int32Array(parts.length).fill(-1);
  for (let place = 0; place + 1 < parts.length; place++) {
    const first = parts[place] ?? -1;
    if (first < 0) continue;
    const second = parts[place + 1] ?? -1;
    if (second >= 0) gramAt[place] = table.add(first, second);
  }
  return { table, gramAt };
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

/** Forgets the grams that are not dense, and all but one of the places between those that are. */
export function keepDense(
  level: Pick<GramLevel, 'gramAt' | 'starts' | 'origin'>,
  holders: Uint32Array,
  denseLimit: number,
): Pick<GramLevel, 'gramAt' | 'starts' | 'origin'> {
  const isDense = holders.map((count) => (count > denseLimit ? 1 : 0));
  const denseAt = (place: number): boolean => {
    const gram = level.gramAt[place] ?? -1;
    return gram >= 0 && isDense[gram] === 1;
  };
  const kept = countKept(level.gramAt.length, denseAt);
  const gramAt = new Int32Array(kept).fill(-1);
  const origin = new Int32Array(kept);
  const starts = new Uint32Array(level.starts.length);
  let at = 0;
  eachText(level, (text, start, end) => {
    for (let place = start; place < end; place++) {
      const dense = denseAt(place);
      if (!dense && !(place > 0 && denseAt(place - 1))) continue;
      if (dense) gramAt[at] = level.gramAt[place] ?? -1;
      origin[at++] = level.origin ? (level.origin[place] ?? 0) : place;
    }
    starts[text + 1] = at;
  });
  return { gramAt, starts, origin };
}

function countKept(places: number, denseAt: (place: number) => boolean): number {
  let count = 0;
  let before = false;
  for (let place = 0; place < places; place++) {
    const dense = denseAt(place);
    if (dense || before) count++;
    before = dense;
  }
  return count;
}
