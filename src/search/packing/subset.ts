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
  writeBelow(writer, item - least, high - (to - middle - 1) - least);
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

function readPart(reader: BitReader, items: Int32Array, from: number, to: number, low: number, high: number): void {
  const count = to - from;
  if (count === 0) return;
  if (count === high - low + 1) {
    for (let i = from; i < to; i++) items[i] = low + i - from;
    return;
  }
  const middle = (from + to) >> 1;
  const least = low + middle - from;
  const item = least + readBelow(reader, high - (to - middle - 1) - least);
  items[middle] = item;
  readPart(reader, items, from, middle, low, item - 1);
  readPart(reader, items, middle + 1, to, item + 1, high);
}

/** A number from 0 to `most`; values in the middle, which are the likely ones, take a bit less where `most + 1` is no power of two. */
function writeBelow(writer: BitWriter, value: number, most: number): void {
  const size = 31 - Math.clz32(most + 1);
  const short = shortCodes(most, size);
  const shift = (most + 1 - short) >> 1;
  const turned = value < shift ? value - shift + most + 1 : value - shift;
  if (turned < short) writer.bits(turned, size);
  else writer.bits(turned + short, size + 1);
}

function readBelow(reader: BitReader, most: number): number {
  const size = 31 - Math.clz32(most + 1);
  const short = shortCodes(most, size);
  const first = reader.bits(size);
  const turned = first < short ? first : ((first << 1) | reader.bits(1)) - short;
  const value = turned + ((most + 1 - short) >> 1);
  return value > most ? value - most - 1 : value;
}

/** Truncated binary code of 0…most: so many codes have `size` bits, the others one more. They are turned so that the former fall on the middle. */
function shortCodes(most: number, size: number): number {
  return (1 << (size + 1)) - most - 1;
}
