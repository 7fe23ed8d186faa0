/**
 * Text as prefix codes for the strings it is made of, and for copies of what came shortly before. What is frequent in the library has
 * a short code, so that a file needs no table of its own, however small it is.
 */
import { type BitReader, createBitReader } from './bits.ts';
import { type CodeSizes, createPrefixReader } from './prefix-code.ts';

/** Symbols in the order of their codes, and how many codes there are of each length. */
export interface CodedSymbols<T> {
  readonly symbols: readonly T[];
  readonly sizes: CodeSizes;
}

/** The file `phrases`. The same table writes and reads. */
export interface PhraseTable {
  /** A string stands for itself (教育行政部门, 。), a number for a copy of so many symbols. */
  readonly phrases: CodedSymbols<string | number>;
  /** How far back a copy begins: in symbols, as the number of bits below the highest. */
  readonly distances: CodedSymbols<number>;
}

/** What reads such texts; throws where bytes are none. */
export function createPhraseReader({ phrases, distances }: PhraseTable): (bytes: Uint8Array) => string {
  const [readPhrase, readDistance] = [createPrefixReader(phrases.sizes), createPrefixReader(distances.sizes)];
  return (bytes) => {
    const reader = createBitReader(bytes);
    const strings: string[] = [];
    const length = reader.gamma() - 1;
    while (strings.length < length) {
      const symbol = phrases.symbols[readPhrase(reader)] ?? '';
      if (typeof symbol === 'string') strings.push(symbol);
      else copy(strings, symbol, distanceOf(reader, distances.symbols[readDistance(reader)] ?? 0));
    }
    return strings.join('');
  };
}

function distanceOf(reader: BitReader, size: number): number {
  return (1 << size) | reader.bits(size);
}

function copy(strings: string[], length: number, distance: number): void {
  if (distance > strings.length) throw new RangeError('distance');
  for (let left = length; left > 0; left--) strings.push(strings[strings.length - distance] ?? '');
}
