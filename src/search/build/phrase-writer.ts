import { createBitWriter } from '../packing/bits.ts';
import { copySymbol, type PhraseTable, unitBits, unitSymbol } from '../packing/phrase-text.ts';
import { createPrefixWriter } from '../packing/prefix-code.ts';
import { createCopyFinder } from './phrase-copies.ts';
import { createPhraseCutter } from './phrase-cutter.ts';

/** Writes texts as `createPhraseReader` reads them. */
export function createPhraseWriter({ strings, lengths, distances }: PhraseTable): (text: string) => Uint8Array {
  const cut = createPhraseCutter(strings);
  const [writeSymbol, writeDistance] = [createPrefixWriter(lengths), createPrefixWriter(distances)];
  const unit = unitSymbol(strings.length);
  const find = createCopyFinder({
    phrase: (number) => (number < unit ? (lengths[number] ?? 0) : (lengths[unit] ?? 0) + unitBits),
    copy: (length) => lengths[copySymbol(strings.length, length)] ?? 0,
    distance: (size) => distances[size] ?? 0,
  });
  return (text) => {
    const symbols = cut(text);
    const writer = createBitWriter();
    writer.gamma(symbols.length + 1);
    find(symbols, (from, length, distance) => {
      if (distance === 0) {
        const symbol = symbols[from] ?? 0;
        writeSymbol(writer, Math.min(symbol, unit));
        if (symbol >= unit) writer.bits(symbol - strings.length, unitBits);
        return;
      }
      const size = 31 - Math.clz32(distance);
      writeSymbol(writer, copySymbol(strings.length, length));
      writeDistance(writer, size);
      writer.bits(distance, size);
    });
    return writer.finish();
  };
}
