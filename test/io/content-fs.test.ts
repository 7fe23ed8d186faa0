import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareContent, staleDiagnostics, writeContent } from '../../src/io/content-fs.ts';
import { makeFolder } from '../support/folder.ts';

const page = (name: string) => ({
  path: `tasks/tj-2020/${name}.md`,
  text: `---\nkind: task\nsourceSha256: ${'0'.repeat(64)}\n---\n\n${name}\n`,
  page: null,
});

test('writing twice changes nothing the second time', async () => {
  const folder = await makeFolder({});
  const files = [page('item-08'), page('item-11')];
  await writeContent(folder, files);
  expect(await compareContent(folder, files)).toEqual({ changed: [], added: [], obsolete: [], foreign: [] });
});

test('a page changed by hand is stale and written anew', async () => {
  const folder = await makeFolder({});
  await writeContent(folder, [page('item-08')]);
  await writeFile(path.join(folder, 'tasks/tj-2020/item-08.md'), '胡乱改写');
  const changes = await compareContent(folder, [page('item-08')]);
  expect(staleDiagnostics(changes)).toMatchObject([{ code: 'stale-content', severity: 'error', file: 'content/tasks/tj-2020/item-08.md' }]);
  await writeContent(folder, [page('item-08')]);
  expect(await readFile(path.join(folder, 'tasks/tj-2020/item-08.md'), 'utf8')).toBe(page('item-08').text);
});

test('pages of a document that was just added are told in one line', async () => {
  const changes = await compareContent(await makeFolder({}), [page('item-08'), page('item-11')]);
  expect(staleDiagnostics(changes)).toMatchObject([{ code: 'stale-content', severity: 'error', message: '内容页“tasks/tj-2020/item-08.md”等 2 个还没有生成。' }]);
});

test('a page whose item is gone is removed', async () => {
  const folder = await makeFolder({});
  await writeContent(folder, [page('item-08'), page('item-11')]);
  const changes = await compareContent(folder, [page('item-08')]);
  expect(changes.obsolete).toEqual(['tasks/tj-2020/item-11.md']);
  await writeContent(folder, [page('item-08')]);
  expect(await compareContent(folder, [page('item-08')])).toEqual({ changed: [], added: [], obsolete: [], foreign: [] });
});

test('files of people are never removed', async () => {
  const folder = await makeFolder({ 'tasks/tj-2020/我的笔记.md': '要紧', 'notes/tj-2020/item-08.md': '批注' });
  const changes = await compareContent(folder, [page('item-08')]);
  expect(changes.foreign).toEqual(['tasks/tj-2020/我的笔记.md']);
  await writeContent(folder, [page('item-08')]);
  expect(await readFile(path.join(folder, 'tasks/tj-2020/我的笔记.md'), 'utf8')).toBe('要紧');
  expect(await readFile(path.join(folder, 'notes/tj-2020/item-08.md'), 'utf8')).toBe('批注');
});
