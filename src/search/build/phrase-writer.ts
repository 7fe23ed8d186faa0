import { createBitWriter } from '../packing/bits.ts';
import { type PhraseTable, shortestCopy } from '../packing/phrase-text.ts';
import { createPrefixWriter } from '../packing/prefix-code.ts';
import { createCopyFinder } from './phrase-copies.ts';
import { createPhraseCutter } from './phrase-cutter.ts';

/** Writes texts as `createPhraseReader` reads them; every unit of a text must be in the table. */
export function createPhraseWriter({ strings, lengths, distances }: PhraseTable): (text: string) => Uint8Array {
  const cut = createPhraseCutter(strings);
  const [writeSymbol, writeDistance] = [createPrefixWriter(lengths), createPrefixWriter(distances)];
  const copyOf = (length: number): number => strings.length + length - shortestCopy;
  const find = createCopyFinder({
    phrase: (number) => lengths[number] ?? 0,
    copy: (length) => lengths[copyOf(length)] ?? 0,
    distance: (size) => distances[size] ?? 0,
  });
  return (text) => {
    const symbols = cut(text);
    const writer = createBitWriter();
    writer.gamma(symbols.length + 1);
    find(symbols, (from, length, distance) => {
      if (distance === 0) {
        writeSymbol(writer, symbols[from] ?? 0);
        return;
      }
      const size = 31 - Math.clz32(distance);
      writeSymbol(writer, copyOf(length));
      writeDistance(writer, size);
      writer.bits(distance, size);
    });
    return writer.finish();
  };
}
