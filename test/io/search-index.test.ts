import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { searchFilesOf } from '../../src/io/search-files.ts';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
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

async function indexOf(passages: readonly IndexedPassage[]): Promise<{ folder: string; backend: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-index-'));
  folders.push(folder);
  const { segmenter } = await createSegmenter();
  const { backend } = await writeSearchIndex({ passages, segmenter, outDir: folder });
  return { folder, backend };
}

test('few passages too long to be read whole get the gram index, the same bytes each time', async () => {
  const passages = repeated(260);
  const [first, second] = [await indexOf(passages), await indexOf(passages)];
  expect([first.backend, second.backend]).toEqual(['grams', 'grams']);
  const names = (await readdir(path.join(first.folder, 'data', 'search'))).sort();
  expect(names).toContain('grams-0.js');
  for (const name of [...names.map((file) => path.join('search', file)), 'passages.ndjson']) {
    const [one, other] = await Promise.all([first, second].map(({ folder }) => readFile(path.join(folder, 'data', name))));
    expect(other?.equals(one ?? Buffer.alloc(0)), name).toBe(true);
  }
  const { search } = openSearch({ load: searchFilesOf(first.folder), openPagefind: () => Promise.reject(new Error('unavailable')) });
  expect(await search('编号37号')).toMatchObject({ backend: 'grams', exactTotal: 1 });
  expect(await search('师德师风')).toMatchObject({ exactTotal: 260 });
});

test('a library a search can read whole gets the index of Pagefind', async () => {
  expect((await indexOf(repeated(3))).backend).toBe('pagefind');
});

test('passages for other tools are one a line, in order', async () => {
  const { folder } = await indexOf(repeated(3));
  const lines = (await readFile(path.join(folder, 'data', 'passages.ndjson'), 'utf8')).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['第0条', '第1条', '第2条']);
});
