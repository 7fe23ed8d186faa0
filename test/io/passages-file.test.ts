import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePassages } from '../../src/io/passages-file.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import { makePassage } from '../search/library.ts';
import { makeFolder } from '../support/folder.ts';

const passages = Array.from({ length: 1001 }, (_, order) => makePassage({ order, url: `a.html#p${String(order)}`, text: `第${String(order)}条\n加强师德师风建设` }));

async function written(some: readonly IndexedPassage[]): Promise<{ digest: string; lines: string[] }> {
  const folder = await makeFolder({});
  const digest = writePassages(some, folder);
  return { digest, lines: (await readFile(path.join(folder, 'data', 'passages.ndjson'), 'utf8')).split('\n') };
}

test('passages are one a line, in order, with what is published of them', async () => {
  const { lines } = await written(passages);
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    passages.map(({ url, document, title, section, label, text }) => ({ url, document, title, section, label, text })),
  );
});

test('no passages are an empty file', async () => {
  expect((await written([])).lines).toEqual(['']);
});

const changes: readonly Partial<IndexedPassage>[] = [
  { url: 'b.html' },
  { document: '2021年教育系统党建工作要点' },
  { title: '第一条' },
  { section: '一、总则' },
  { label: '1.' },
  { text: '加强师德师风建设\ud83d' },
  { order: 7 },
  { kind: 'article' },
  { year: null },
  { cites: ['教师法'] },
  { parties: ['教师'] },
  { names: ['师德准则'] },
  { keywords: ['师德'] },
];

test.each(changes)('the digest changes with %o', async (change) => {
  const { digest } = await written(passages);
  expect((await written(passages.map((passage) => ({ ...passage })))).digest).toBe(digest);
  const [at, own] = [500, passages[500] ?? makePassage({})];
  expect((await written(passages.with(at, { ...own, ...change }))).digest).not.toBe(digest);
});

test('the digest tells halves of a pair of units that stand alone apart', async () => {
  const digests = await Promise.all(['\ud83d', '\ud83e', '\ufffd'].map(async (text) => (await written([makePassage({ text })])).digest));
  expect(new Set(digests).size).toBe(3);
});

test('the digest changes with the order of passages', async () => {
  expect((await written([...passages].reverse())).digest).not.toBe((await written(passages)).digest);
});
