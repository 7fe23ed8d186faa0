import { countOfTexts, type TextLists, textsOf } from './gram-level.ts';
import type { PairTable } from './pair-table.ts';

/**
 * For each gram in how many texts both of its parts stand. Grams are grouped by the part with more texts: these are ticked once,
 * and the texts of every other part are looked up.
 */
export function countOverlaps(table: PairTable, parts: TextLists, texts: number): Uint32Array {
  const overlaps = new Uint32Array(table.size);
  const ticks = createTicks(texts);
  const larger = Int32Array.from({ length: table.size }, (_, gram) => {
    const [first, second] = [table.first(gram), table.second(gram)];
    return countOfTexts(parts, first) >= countOfTexts(parts, second) ? first : second;
  });
  const order = orderBy(larger, parts.offsets.length);
  let ticked = -1;
  for (const gram of order) {
    const part = larger[gram] ?? 0;
    if (part !== ticked) {
      if (ticked >= 0) ticks.clear(textsOf(parts, ticked));
      ticks.set(textsOf(parts, part));
      ticked = part;
    }
    const other = table.first(gram) === part ? table.second(gram) : table.first(gram);
    overlaps[gram] = ticks.count(textsOf(parts, other));
  }
  return overlaps;
}

/** A set of texts as bits, small enough to stay in the cache. */
function createTicks(size: number): {
  set(items: Int32Array): void;
  clear(items: Int32Array): void;
  count(items: Int32Array): number;
} {
  const words = new Int32Array((size >> 5) + 1);
  return {
    set(items) {
      for (const item of items) words[item >> 5] = (words[item >> 5] ?? 0) | (1 << (item & 31));
    },
    clear(items) {
      for (const item of items) words[item >> 5] = 0;
    },
    count(items) {
      let count = 0;
      for (const item of items) count += ((words[item >> 5] ?? 0) >>> (item & 31)) & 1;
      return count;
    },
  };
}

/** Places of `keys` so that equal keys stand together. */
function orderBy(keys: Int32Array, limit: number): Int32Array {
  const starts = new Uint32Array(limit + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < limit; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const order = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    const at = starts[key] ?? 0;
    order[at] = place;
    starts[key] = at + 1;
  }
  return order;
}
