/** What is packed is read back: rare and frequent pairs, units in few texts and in all, groups over several files. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectGrams } from '../../../src/search/build/gram-lists.ts';
import { packGrams } from '../../../src/search/build/grams.ts';
import { makeStream } from '../../../src/search/build/stream.ts';
import type { SearchFiles } from '../../../src/search/files.ts';
import { openGrams } from '../../../src/search/grams/gram-index.ts';

const noCut = { texts: new Int32Array(0), words: new Int32Array(0), lengths: new Int32Array(0) };

/** Characters as in a language: few of them make most of a text. */
const character = fc.tuple(fc.nat(6), fc.nat(40)).map(([few, all]) => String.fromCharCode(0x4e00 + few * Math.min(all, 12)));
const texts = fc.array(fc.array(character, { maxLength: 60 }).map((characters) => characters.join('')), { minLength: 1, maxLength: 250 });

const holders = (all: readonly string[], part: string): number[] => [...all.keys()].filter((text) => all[text]?.includes(part));

function occurrences(text: string, pair: string): number {
  return Array.from(text, (_, at) => text.startsWith(pair, at)).filter(Boolean).length;
}

function pack(all: readonly string[]): SearchFiles {
  const { units, pairs } = packGrams(collectGrams(makeStream(all.length, (text) => all[text] ?? '')), noCut);
  const files = new Map<string, Uint8Array>([...units.map(({ bytes }, at) => [`units-${String(at)}`, bytes] as const), ...pairs.map(({ bytes }, at) => [`grams-${String(at)}`, bytes] as const)]);
  const firsts = { units: units.map(({ first }) => first).join(''), grams: pairs.map(({ first }) => first).join('') };
  return {
    manifest: { ...firsts, passages: all.length } as SearchFiles['manifest'],
    bytes: (name) => Promise.resolve(files.get(name) ?? new Uint8Array(0)),
    json: () => Promise.reject(new Error('no JSON')),
  };
}

test('units and pairs are read back as they stand in the texts', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const index = openGrams(pack(all));
      const pairs = new Set(all.flatMap((text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))));
      for (const unit of new Set(all.join(''))) expect([...(await index.unit(unit))]).toEqual(holders(all, unit));
      for (const pair of pairs) {
        const holding = holders(all, pair);
        const record = await index.pair(pair);
        expect([...(record?.texts ?? [])]).toEqual(holding);
        expect([...(record?.counts ?? [])]).toEqual(holding.map((text) => Math.min(8, occurrences(all[text] ?? '', pair))));
      }
    }),
    { seed: 20200319, numRuns: 25 },
  );
});

test('pairs of one unit may fill several files', async () => {
  let state = 20200319;
  const unit = (): string => String.fromCharCode(0x4e00 + (((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8) % 500));
  const all = Array.from({ length: 8000 }, () => `师${unit()}，师${unit()}，${Array.from({ length: 6 }, unit).join('，')}`);
  const files = pack(all);
  expect(files.manifest.grams.split('师').length).toBeGreaterThan(2);
  const index = openGrams(files);
  for (const pair of new Set(all.map((text) => text.slice(0, 2)))) expect([...((await index.pair(pair))?.texts ?? [])]).toEqual(holders(all, pair));
});

test('what stands nowhere has no record', async () => {
  const index = openGrams(pack(['师德师风', '师德建设']));
  expect(await index.pair('德师')).not.toBeNull();
  expect(await index.pair('风师')).toBeNull();
  expect(await index.pair('一二')).toBeNull();
  expect([...(await index.unit('无'))]).toEqual([]);
});

test('an index of nothing answers', async () => {
  const index = openGrams(pack(['']));
  expect(await index.pair('师德')).toBeNull();
  expect([...(await index.unit('师'))]).toEqual([]);
});
