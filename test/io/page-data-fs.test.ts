import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFile } from '../../src/compile/index.ts';
import { createPageDataWriter, readPageData } from '../../src/io/page-data-fs.ts';
import { makeTask } from '../site/support/entries.ts';
import { makeFolder } from '../support/folder.ts';

const file = (words: string): ContentFile => ({
  path: 'tasks/tj-2020/item-08.md',
  text: words,
  page: { data: makeTask(), body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] } },
});

function write(folder: string, files: readonly ContentFile[], revision = '第一版'): void {
  const writer = createPageDataWriter(folder, revision);
  for (const one of files) writer.add(one);
  writer.close();
}

test('hands over pages with their bodies, and no source texts', async () => {
  const folder = await makeFolder({});
  write(folder, [file('强化师德师风建设。'), { path: 'documents/tj-2020.txt', text: '原件', page: null }]);
  const { tasks, documents } = readPageData(folder, '第一版');
  expect(documents).toEqual([]);
  expect(tasks).toMatchObject([{ id: 'tj-2020/item-08', data: makeTask() }]);
  expect(tasks[0]?.body?.html).toContain('强化师德师风建设。');
});

test('a page of the same text keeps its line, by the same code only', async () => {
  const folder = await makeFolder({});
  const unlike = { ...file('甲。'), page: file('乙。').page };
  write(folder, [file('甲。')]);
  write(folder, [unlike]);
  expect(readPageData(folder, '第一版').tasks[0]?.body?.html).toContain('甲。');
  write(folder, [unlike], '第二版');
  expect(readPageData(folder, '第二版').tasks[0]?.body?.html).toContain('乙。');
});

test('pages that are missing, damaged or of other code are an error, not an empty site', async () => {
  const folder = await makeFolder({});
  expect(() => readPageData(folder, '第一版')).toThrow('缺失');
  write(folder, [file('甲。')]);
  expect(() => readPageData(folder, '第二版')).toThrow('缺失');
  const place = path.join(folder, 'pages.ndjson');
  await writeFile(place, (await readFile(place, 'utf8')).replace('甲。', '乙。'));
  expect(() => readPageData(folder, '第一版')).toThrow('损坏');
});
