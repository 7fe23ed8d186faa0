import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLengths } from '../../../src/search/build/code-lengths.ts';
import { makePhraseTable } from '../../../src/search/build/phrase-table.ts';
import { createPhraseWriter } from '../../../src/search/build/phrase-writer.ts';
import { createBitReader, createBitWriter } from '../../../src/search/packing/bits.ts';
import { seal, unseal } from '../../../src/search/packing/checksum.ts';
import { packPhrases, unpackPhrases } from '../../../src/search/packing/phrase-file.ts';
import { createPhraseReader } from '../../../src/search/packing/phrase-text.ts';
import { createPrefixReader, createPrefixWriter, longestCode } from '../../../src/search/packing/prefix-code.ts';
import { bytesToScriptText, scriptTextToBytes } from '../../../src/search/packing/script-text.ts';
import { readSubset, writeSubset } from '../../../src/search/packing/subset.ts';

const seeded = { seed: 20200319, numRuns: 300 };

test('reads back the numbers written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 24 - 1 }), fc.integer({ min: 0, max: 23 }))), (pairs) => {
      const writer = createBitWriter();
      for (const [number, size] of pairs) {
        writer.gamma(number);
        writer.bits(number & ((1 << size) - 1), size);
      }
      const reader = createBitReader(writer.finish());
      for (const [number, size] of pairs) {
        expect(reader.gamma()).toBe(number);
        expect(reader.bits(size)).toBe(number & ((1 << size) - 1));
      }
    }),
    seeded,
  );
});

test('reads back any subset', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(999)), fc.integer({ min: 1000, max: 200_000 }), (numbers, size) => {
      const items = numbers.sort((a, b) => a - b);
      const writer = createBitWriter();
      writeSubset(writer, items, size);
      expect([...readSubset(createBitReader(writer.finish()), items.length, size)]).toEqual(items);
    }),
    seeded,
  );
});

test('a whole set takes no room', () => {
  const writer = createBitWriter();
  writeSubset(writer, [0, 1, 2, 3, 4, 5, 6], 7);
  expect(writer.length).toBe(0);
});

test('reads back symbols in prefix codes, the frequent ones in few bits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 300 }), fc.array(fc.nat(), { maxLength: 100 }), (counts, picks) => {
      const lengths = codeLengths(counts);
      const symbols = picks.map((pick) => pick % counts.length);
      const [writer, write, read] = [createBitWriter(), createPrefixWriter(lengths), createPrefixReader(lengths)];
      for (const symbol of symbols) write(writer, symbol);
      const reader = createBitReader(writer.finish());
      expect(symbols.map(() => read(reader))).toEqual(symbols);
    }),
    seeded,
  );
});

test('frequent symbols have short codes, and none is longer than a reader looks ahead', () => {
  expect([...codeLengths([50, 25, 12, 12])]).toEqual([1, 2, 3, 3]);
  const fibonacci = [1, 1];
  while (fibonacci.length < 40) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
  expect(Math.max(...codeLengths(fibonacci))).toBeLessThanOrEqual(longestCode);
});

test('any text survives in phrases and copies, whatever they were learnt from', () => {
  const words = fc.constantFrom('教育', '教育行政部门', '，', '第一条', '𠮷', '3', 'a', '\n', '依照本法');
  const texts = fc.array(fc.array(words, { maxLength: 400 }).map((parts) => JSON.stringify(parts.join(''))), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.nat(12), (all, known) => {
      const table = makePhraseTable(all.slice(0, known));
      const [write, read] = [createPhraseWriter(table), createPhraseReader(unpackPhrases(packPhrases(table)))];
      expect(all.map((text) => read(write(text)))).toEqual(all);
    }),
    { ...seeded, numRuns: 20 },
  );
});

test('what is said again takes little room', () => {
  const [once, often] = ['县级以上地方人民政府教育行政部门', '县级以上地方人民政府教育行政部门'.repeat(200)];
  const table = makePhraseTable([once]);
  const write = createPhraseWriter(table);
  expect(write(often).length).toBeLessThan(write(once).length * 20);
});

test('any bytes survive as script text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = bytesToScriptText(bytes);
      expect(text).not.toMatch(/["\\\n\r\u2028\u2029]/u);
      expect(text.isWellFormed()).toBe(true);
      expect([...scriptTextToBytes(text)]).toEqual([...bytes]);
    }),
    seeded,
  );
});

test('every pair of bytes survives as script text', () => {
  const units = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  const bytes = new Uint8Array(units.buffer);
  expect(Buffer.compare(scriptTextToBytes(bytesToScriptText(bytes)), bytes)).toBe(0);
});

test('a seal tells any change', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
      const sealed = seal(bytes);
      expect([...unseal(sealed)]).toEqual([...bytes]);
      expect(() => unseal(sealed.subarray(0, -1))).toThrow();
      const at = place % bytes.length;
      sealed[at] = (sealed[at] ?? 0) ^ change;
      expect(() => unseal(sealed)).toThrow();
    }),
    seeded,
  );
});
