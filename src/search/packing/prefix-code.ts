/**
 * Prefix codes (Huffman 1952) in canonical form: symbols are numbered by the length of their codes, the shortest first, and codes
 * count up with the numbers. How many codes there are of each length is all a reader must know.
 */
import type { BitReader, BitWriter } from './bits.ts';

/** How many symbols have a code of 1, 2, 3 … bits. */
export type CodeSizes = readonly number[];

export const longestCode = 24;
/** So many bits tell the length of a code, or the least it can be. */
const likelyBits = 12;

/** What reads the number of the next symbol; throws where no code fits. */
export function createPrefixReader(sizes: CodeSizes): (reader: BitReader) => number {
  const { limits, shifts } = layOut(sizes);
  const likely = Uint8Array.from({ length: 1 << likelyBits }, (_, head) => lengthOf(limits, head << (longestCode - likelyBits), 1));
  return (reader) => {
    const ahead = reader.peek();
    const length = lengthOf(limits, ahead, likely[ahead >>> (longestCode - likelyBits)] ?? 1);
    if (length > longestCode) throw new RangeError('prefix');
    reader.skip(length);
    return (ahead >>> (longestCode - length)) - (shifts[length] ?? 0);
  };
}

/** What writes a symbol by its number. */
export function createPrefixWriter(sizes: CodeSizes): (writer: BitWriter, symbol: number) => void {
  const { shifts } = layOut(sizes);
  const lengths = Uint8Array.from(sizes.flatMap((count, index) => Array.from({ length: count }, () => index + 1)));
  return (writer, symbol) => {
    const length = lengths[symbol] ?? 0;
    writer.bits(symbol + (shifts[length] ?? 0), length);
  };
}

/** For each length what a code is above the number of its symbol, and the first word of 24 bits that begins with no code so short. */
function layOut(sizes: CodeSizes): { limits: Float64Array; shifts: Int32Array } {
  const limits = new Float64Array(longestCode + 1);
  const shifts = new Int32Array(longestCode + 1);
  let [code, symbols] = [0, 0];
  for (let length = 1; length <= longestCode; length++) {
    shifts[length] = code - symbols;
    symbols += sizes[length - 1] ?? 0;
    code += sizes[length - 1] ?? 0;
    limits[length] = code * 2 ** (longestCode - length);
    code *= 2;
  }
  return { limits, shifts };
}

function lengthOf(limits: Float64Array, ahead: number, least: number): number {
  let length = least;
  while (length <= longestCode && ahead >= (limits[length] ?? 0)) length++;
  return length;
}
