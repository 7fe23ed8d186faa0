/**
 * Sets of whole numbers in few bits: binary interpolative coding (Moffat and Stuiver 2000). The middle element is written first,
 * in as many bits as its neighbours leave open, then both halves; runs and clusters cost almost nothing.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** Writes ascending `items`, all below `size`. The reader must know how many there are. */
export function writeSubset(writer: BitWriter, items: ArrayLike<number>, size: number): void {
  const write = (from: number, to: number, low: number, high: number): void => {
    const count = to - from;
    if (count === 0 || count === high - low + 1) return;
    const middle = (from + to) >> 1;
    const item = items[middle] ?? 0;
    const least = low + middle - from;
    writeBelow(writer, item - least, high - (to - middle - 1) - least);
    write(from, middle, low, item - 1);
    write(middle + 1, to, item + 1, high);
  };
  write(0, items.length, 0, size - 1);
}

/** Reads `count` ascending numbers below `size`. */
export function readSubset(reader: BitReader, count: number, size: number): Int32Array {
  const items = new Int32Array(count);
  const read = (from: number, to: number, low: number, high: number): void => {
    const left = to - from;
    if (left === 0) return;
    if (left === high - low + 1) {
      for (let i = from; i < to; i++) items[i] = low + i - from;
      return;
    }
    const middle = (from + to) >> 1;
    const least = low + middle - from;
    const item = least + readBelow(reader, high - (to - middle - 1) - least);
    items[middle] = item;
    read(from, middle, low, item - 1);
    read(middle + 1, to, item + 1, high);
  };
  if (count > size) throw new RangeError('subset');
  read(0, count, 0, size - 1);
  return items;
}

/** A number from 0 to `most`; values in the middle, which are the likely ones, take a bit less where `most + 1` is no power of two. */
function writeBelow(writer: BitWriter, value: number, most: number): void {
  const { size, short, shift } = codeOf(most);
  const turned = value - shift < 0 ? value - shift + most + 1 : value - shift;
  if (turned < short) writer.bits(turned, size);
  else writer.bits(turned + short, size + 1);
}

function readBelow(reader: BitReader, most: number): number {
  const { size, short, shift } = codeOf(most);
  const first = reader.bits(size);
  const turned = first < short ? first : ((first << 1) | reader.bits(1)) - short;
  const value = turned + shift;
  return value > most ? value - most - 1 : value;
}

/** Truncated binary code of 0…most, turned so that the `short` codes fall on the middle. */
function codeOf(most: number): { size: number; short: number; shift: number } {
  const size = 31 - Math.clz32(most + 1);
  const short = (1 << (size + 1)) - most - 1;
  return { size, short, shift: (most + 1 - short) >> 1 };
}
