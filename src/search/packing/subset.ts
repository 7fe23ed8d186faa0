/**
 * Sets of whole numbers in few bits: binary interpolative coding (Moffat and Stuiver 2000). The middle element is written first,
 * in as many bits as its neighbours leave open, then both halves; runs and clusters cost almost nothing.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** Writes ascending `items`, all below `size`. The reader must know how many there are. */
export function writeSubset(writer: BitWriter, items: ArrayLike<number>, size: number): void {
  writePart(writer, items, 0, items.length, 0, size - 1);
}

/** Items `from` to `to`, which lie between `low` and `high`. */
function writePart(writer: BitWriter, items: ArrayLike<number>, from: number, to: number, low: number, high: number): void {
  const count = to - from;
  if (count === 0 || count === high - low + 1) return;
  const middle = (from + to) >> 1;
  const item = items[middle] ?? 0;
  const least = low + middle - from;
  writer.below(item - least, high - (to - middle - 1) - least);
  writePart(writer, items, from, middle, low, item - 1);
  writePart(writer, items, middle + 1, to, item + 1, high);
}

/** Reads `count` ascending numbers below `size`. */
export function readSubset(reader: BitReader, count: number, size: number): Int32Array {
  if (count > size) throw new RangeError('subset');
  const items = new Int32Array(count);
  readPart(reader, items, 0, count, 0, size - 1);
  return items;
}

/** Calls itself for the left halves only: most queries spend most of their time here. */
function readPart(reader: BitReader, items: Int32Array, start: number, to: number, lowest: number, high: number): void {
  let [from, low] = [start, lowest];
  while (from < to && to - from <= high - low) {
    const middle = (from + to) >> 1;
    const least = low + middle - from;
    const item = least + reader.below(high - (to - middle - 1) - least);
    items[middle] = item;
    if (from < middle) readPart(reader, items, from, middle, low, item - 1);
    from = middle + 1;
    low = item + 1;
  }
  while (from < to) items[from++] = low++;
}
