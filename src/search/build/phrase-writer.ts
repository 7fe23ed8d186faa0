import { createBitWriter } from '../packing/bits.ts';
import type { CodedSymbols, PhraseTable } from '../packing/phrase-text.ts';
import { createPrefixWriter } from '../packing/prefix-code.ts';
import { createCopyFinder } from './phrase-copies.ts';
import { createPhraseCutter } from './phrase-cutter.ts';

/** Writes texts as `createPhraseReader` reads them; every unit of a text must be in the table. */
export function createPhraseWriter({ phrases, distances }: PhraseTable): (text: string) => Uint8Array {
  const strings = phrases.symbols.flatMap((symbol) => (typeof symbol === 'string' ? [symbol] : []));
  const cut = createPhraseCutter(strings);
  const [codeOf, distanceOf] = [placesOf(phrases), placesOf(distances)];
  const codes = Int32Array.from(strings, (string) => codeOf.get(string) ?? 0);
  const [phraseLengths, distanceLengths] = [lengthsOf(phrases), lengthsOf(distances)];
  const stringLengths = Uint8Array.from(codes, (code) => phraseLengths[code] ?? 0);
  const [writePhrase, writeDistance] = [createPrefixWriter(phrases.sizes), createPrefixWriter(distances.sizes)];
  const find = createCopyFinder({
    phrase: (number) => stringLengths[number] ?? 0,
    copy: (length) => phraseLengths[codeOf.get(length) ?? 0] ?? 0,
    distance: (size) => distanceLengths[distanceOf.get(size) ?? 0] ?? 0,
  });
  return (text) => {
    const numbers = cut(text);
    const writer = createBitWriter();
    writer.gamma(numbers.length + 1);
    find(numbers, (from, length, distance) => {
      if (distance === 0) {
        writePhrase(writer, codes[numbers[from] ?? 0] ?? 0);
        return;
      }
      const size = 31 - Math.clz32(distance);
      writePhrase(writer, codeOf.get(length) ?? 0);
      writeDistance(writer, distanceOf.get(size) ?? 0);
      writer.bits(distance, size);
    });
    return writer.finish();
  };
}

const placesOf = <T>({ symbols }: CodedSymbols<T>): Map<T, number> => new Map(symbols.map((symbol, place) => [symbol, place]));

/** Bits of each code, in order. */
function lengthsOf({ sizes }: CodedSymbols<unknown>): Uint8Array {
  return Uint8Array.from(sizes.flatMap((count, index) => Array.from({ length: count }, () => index + 1)));
}
