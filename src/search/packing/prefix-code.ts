/**
 * Prefix codes (Huffman 1952) in canonical form: in the order of their lengths, and of symbols where these are equal, codes count up.
 * The lengths are all a reader must know.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** No code has more bits. */
export const longestCode = 24;
/** So many bits tell the length of a code, or the least it can be. */
const likelyBits = 12;

/** What reads the next symbol; `lengths` has the bits of each symbol's code. Throws where no code fits. */
export function createPrefixReader(lengths: ArrayLike<number>): (reader: BitReader) => number {
  const { order, limits, shifts } = layOut(lengths);
  const likely = Uint8Array.from({ length: 1 << likelyBits }, (_, head) => lengthOf(limits, head << (longestCode - likelyBits), 1));
  return (reader) => {
    const ahead = reader.peek();
    const length = lengthOf(limits, ahead, likely[ahead >>> (longestCode - likelyBits)] ?? 1);
    if (length > longestCode) throw new RangeError('prefix');
    reader.skip(length);
    return order[(ahead >>> (longestCode - length)) - (shifts[length] ?? 0)] ?? 0;
  };
}

/** What writes a symbol. */
export function createPrefixWriter(lengths: ArrayLike<number>): (writer: BitWriter, symbol: number) => void {
  const { order, shifts } = layOut(lengths);
  const codes = new Int32Array(lengths.length);
  for (const [place, symbol] of order.entries()) codes[symbol] = place + (shifts[lengths[symbol] ?? 0] ?? 0);
  return (writer, symbol) => {
    writer.bits(codes[symbol] ?? 0, lengths[symbol] ?? 0);
  };
}

interface Layout {
  /** Symbols in the order of their codes. */
  readonly order: Int32Array;
  /** For each length the first word of 24 bits that begins with no code so short. */
  readonly limits: Float64Array;
  /** For each length what a code is above its place in the order. */
  readonly shifts: Int32Array;
}

function layOut(lengths: ArrayLike<number>): Layout {
  const order = Int32Array.from({ length: lengths.length }, (_, symbol) => symbol);
  order.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const counts = new Int32Array(longestCode + 1);
  for (const symbol of order) counts[lengths[symbol] ?? 0] = (counts[lengths[symbol] ?? 0] ?? 0) + 1;
  const [limits, shifts] = [new Float64Array(longestCode + 1), new Int32Array(longestCode + 1)];
  let [code, symbols] = [0, 0];
  for (let length = 1; length <= longestCode; length++) {
    shifts[length] = code - symbols;
    symbols += counts[length] ?? 0;
    code += counts[length] ?? 0;
    limits[length] = code * 2 ** (longestCode - length);
    code *= 2;
  }
  return { order, limits, shifts };
}

function lengthOf(limits: Float64Array, ahead: number, least: number): number {
  let length = least;
  while (length <= longestCode && ahead >= (limits[length] ?? 0)) length++;
  return length;
}
