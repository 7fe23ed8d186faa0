/**
 * Text as prefix codes for the strings it is made of, and for copies of what came shortly before. What is frequent in the library has
 * a short code, so that a file needs no table of its own, however small it is.
 */
import { type BitReader, createBitReader } from './bits.ts';
import { createPrefixReader } from './prefix-code.ts';

/** The same table writes and reads. */
export interface PhraseTable {
  /** 教育行政部门, 。 … ascending. A symbol is the place of a string, or one of those behind: see `unitSymbol` and `copySymbol`. */
  readonly strings: readonly string[];
  /** Bits of the code of each symbol. */
  readonly lengths: Uint8Array;
  /** The same of distances, by the number of bits below the highest. How far back a copy begins is counted in symbols. */
  readonly distances: Uint8Array;
}

/** A copy has at least so many symbols. */
export const shortestCopy = 2;

/** The symbol behind so many strings: a unit follows that stands in none of them. */
export const unitSymbol = (strings: number): number => strings;
/** Bits of that unit. */
export const unitBits = 16;

/** The symbol that copies so many of the symbols before. */
export const copySymbol = (strings: number, length: number): number => strings + 1 + length - shortestCopy;

/** What reads such texts; throws where bytes are none. */
export function createPhraseReader({ strings, lengths, distances }: PhraseTable): (bytes: Uint8Array) => string {
  const [unit, noCopy] = [unitSymbol(strings.length), copySymbol(strings.length, 0)];
  const [readSymbol, readDistance] = [createPrefixReader(lengths), createPrefixReader(distances)];
  return (bytes) => {
    const reader = createBitReader(bytes);
    const parts: string[] = [];
    const length = reader.gamma() - 1;
    while (parts.length < length) {
      const symbol = readSymbol(reader);
      if (symbol < unit) parts.push(strings[symbol] ?? '');
      else if (symbol === unit) parts.push(String.fromCharCode(reader.bits(unitBits)));
      else copy(parts, symbol - noCopy, distanceOf(reader, readDistance(reader)));
    }
    return parts.join('');
  };
}

function distanceOf(reader: BitReader, size: number): number {
  return (1 << size) | reader.bits(size);
}

function copy(parts: string[], length: number, distance: number): void {
  if (distance > parts.length) throw new RangeError('distance');
  for (let left = length; left > 0; left--) parts.push(parts[parts.length - distance] ?? '');
}
