import path from 'node:path';
import { expect, test } from 'vitest';
import { createLineWriter, readLineFile } from '../../src/io/line-file.ts';
import type { SearchFileWriter } from '../../src/io/search-files.ts';
import { writeTexts } from '../../src/io/search-texts.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import { samplePassages } from '../../src/search/build/phrase-sample.ts';
import { makeFolder } from '../support/folder.ts';
import { makePassage } from '../search/library.ts';

const revision = '第一版';
const sizes = { file: 1000, region: 5000, sample: 12_000 };
const words = ['教育', '行政部门', '应当', '依照本法', '规定', '人民政府', '负责', '监督', '检查', '县级以上', '地方各级', '安全生产', '，', '。'];

/** A hundred laws of ten articles, no two of them alike. */
const library = Array.from({ length: 1000 }, (_, number) => {
  const place = `法${String(Math.floor(number / 10))}`;
  const said = Array.from({ length: 20 }, (_each, at) => words[(number * (at + 3) + at * at) % words.length]).join('');
  return makePassage({ document: place, url: `documents/${place}.html#第${String(number % 10)}条`, text: `第${String(number)}条${said}` });
});
const sample = new Set(samplePassages(library, sizes.sample));
const inside = library.findIndex((passage) => sample.has(passage));
const outside = library.findIndex((passage, number) => number > 500 && !sample.has(passage));

/** The library with more words at the end of one passage. */
function edited(number: number, addition: string): IndexedPassage[] {
  const passage = library[number] ?? makePassage({});
  return library.with(number, { ...passage, text: passage.text + addition });
}

/** The bytes of the text files, and the phrases. */
async function filesOf(passages: readonly IndexedPassage[], cache: string | null): Promise<{ texts: string[]; phrases: string }> {
  const files = { texts: [] as string[], phrases: '' };
  const writer: SearchFileWriter = {
    bytes: (_, bytes) => files.texts.push(Buffer.from(bytes).toString('base64')),
    json: () => Promise.reject(new Error('texts are no tables')),
    jsonText: (_, json) => {
      files.phrases = json;
      return Promise.resolve();
    },
    total: 0,
  };
  const { texts } = await writeTexts(passages, { whole: false, sizes, kept: cache === null ? undefined : { folder: cache, revision } }, writer);
  expect(files.texts).toHaveLength(texts.length);
  return files;
}

const mark = btoa('kept');

/** A cache of the library in which other bytes stand for every coded text: where they come up, the text was taken. */
async function markedCache(): Promise<string> {
  const cache = await makeFolder({});
  await filesOf(library, cache);
  const file = path.join(cache, 'texts.pieces');
  const pieces = [...(readLineFile(file, revision) ?? [])].map((line) => String(line).split(' '));
  const writer = createLineWriter(file, revision);
  for (const [key = '', piece = ''] of pieces) writer.add(`${key} ${atob(piece).startsWith('{') ? piece : mark}`);
  writer.close();
  return cache;
}

test('texts are the same bytes with a cache and without, the first time and later', async () => {
  const [cache, anew] = [await makeFolder({}), await filesOf(library, null)];
  expect(anew.texts.length).toBeGreaterThan(60);
  expect(await filesOf(library, cache)).toEqual(anew);
  for (const number of [outside, inside]) {
    const changed = edited(number, '地方各级人民政府');
    expect(await filesOf(changed, cache)).toEqual(await filesOf(changed, null));
  }
});

test('nothing is coded a second time', async () => {
  const { texts } = await filesOf(library, await markedCache());
  expect(texts.filter((text) => text !== mark)).toEqual([]);
});

test.each([
  ['outside the sample', '县级以上'],
  ['of a character nobody has written before', '𠮷'],
])('after a change %s only texts nearby are coded', async (_fact, addition) => {
  const [before, after] = [await filesOf(library, null), await filesOf(edited(outside, addition), await markedCache())];
  const coded = after.texts.filter((text) => text !== mark);
  expect(coded.length).toBeGreaterThan(0);
  expect(coded.length).toBeLessThan(12);
  expect(after.phrases).toBe(before.phrases);
});

test('after a change in the sample all texts are coded by other codes', async () => {
  const [before, after] = [await filesOf(library, null), await filesOf(edited(inside, '县级以上'.repeat(9)), await markedCache())];
  expect(after.texts).not.toContain(mark);
  expect(after.phrases).not.toBe(before.phrases);
});
