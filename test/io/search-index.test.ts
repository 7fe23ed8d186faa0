import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { searchFilesOf } from '../../src/io/search-files.ts';
import type { Cache } from '../../src/io/load-library.ts';
import { type SearchIndexOptions, writeSearchIndex } from '../../src/io/search-index.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import { openFiles } from '../../src/search/files.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { openSearch } from '../../src/search/open.ts';
import { makePassage } from '../search/library.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Every passage says the same, but for its number, and is long. */
function repeated(count: number): IndexedPassage[] {
  const rest = '加强师德师风建设，落实主体责任，定期排查安全隐患。'.repeat(100);
  return Array.from({ length: count }, (_, order) =>
    makePassage({ order, url: `a.html#p${String(order)}`, title: `第${String(order)}条`, text: `编号${String(order)}号。${rest}` }),
  );
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-index-'));
  folders.push(folder);
  return folder;
}

async function indexOf(passages: readonly IndexedPassage[], kept?: Cache): Promise<{ folder: string; backend: string }> {
  const folder = await newFolder();
  const { segmenter } = await createSegmenter();
  const { backend } = await writeSearchIndex({ passages, segmenter, outDir: folder, ...(kept && { kept }) });
  return { folder, backend };
}

async function expectSameFiles(one: string, other: string): Promise<string[]> {
  const [names, others] = await Promise.all([one, other].map(async (folder) => (await readdir(path.join(folder, 'data'), { recursive: true })).sort()));
  expect(others).toEqual(names);
  for (const name of (names ?? []).filter((file) => file.includes('.'))) {
    const [bytes, otherBytes] = await Promise.all([one, other].map((folder) => readFile(path.join(folder, 'data', name))));
    expect(otherBytes?.equals(bytes ?? Buffer.alloc(0)), name).toBe(true);
  }
  return names ?? [];
}

test('few passages too long to be read whole get the gram index, the same bytes each time', async () => {
  const passages = repeated(260);
  const [first, second] = [await indexOf(passages), await indexOf(passages)];
  expect([first.backend, second.backend]).toEqual(['grams', 'grams']);
  expect(await expectSameFiles(first.folder, second.folder)).toContain(path.join('search', 'grams-0.js'));
  const { search } = openSearch({ load: searchFilesOf(first.folder), openPagefind: () => Promise.reject(new Error('unavailable')) });
  expect(await search('编号37号')).toMatchObject({ backend: 'grams', exactTotal: 1 });
  expect(await search('师德师风')).toMatchObject({ exactTotal: 260 });
});

test('an index of which pieces are kept is the one made anew, after each change', async () => {
  const kept = { folder: await newFolder(), revision: 'r' };
  const all = repeated(260);
  const changed = all.map((passage) => (passage.order === 31 ? { ...passage, text: `${passage.text}师德巡讲。` } : passage));
  const shorter = changed.filter(({ order }) => order !== 77).map((passage, order) => ({ ...passage, order }));
  for (const passages of [all, changed, shorter]) {
    const [pieced, anew] = [await indexOf(passages, kept), await indexOf(passages)];
    expect(await expectSameFiles(anew.folder, pieced.folder)).toContain('passages.ndjson');
  }
  expect(await readdir(kept.folder)).toEqual(expect.arrayContaining(['grams.lists', 'texts.pieces']));
});

test('a library a search can read whole gets the index of Pagefind', async () => {
  expect((await indexOf(repeated(3))).backend).toBe('pagefind');
});

/** What a page reads first. */
async function manifestOf(options: Partial<SearchIndexOptions>): Promise<Manifest> {
  const outDir = await newFolder();
  const { segmenter } = await createSegmenter();
  await writeSearchIndex({ passages: repeated(3), segmenter, outDir, backend: 'scan', ...options });
  return (await openFiles(searchFilesOf(outDir))).manifest;
}

test.each([
  [600_000, false],
  [600_001, true],
])('of a library of %i characters it is %o that texts are in codes', async (characters, phrases) => {
  const passages = Array.from({ length: 600 }, (_, order) => makePassage({ order, url: `a.html#p${String(order)}`, text: '文'.repeat(order === 0 ? characters - 599_000 : 1000) }));
  expect(await manifestOf({ passages })).toMatchObject({ characters, phrases });
});

test('the name of a build stands for its passages and synonyms', async () => {
  const content = await newFolder();
  const [first, again] = [await manifestOf({ content }), await manifestOf({ content })];
  const longer = await manifestOf({ content, passages: repeated(4) });
  await writeFile(path.join(content, 'synonyms.txt'), '师德＝教师职业道德\n');
  expect(again.build).toBe(first.build);
  expect(new Set([first.build, longer.build, (await manifestOf({ content })).build]).size).toBe(3);
});
