import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ContentFile, PassageDraft } from '../../src/compile/index.ts';
import { createPageDataWriter, readPageData, textDigest } from '../../src/io/page-data-fs.ts';
import { makeTask } from '../site/support/entries.ts';
import { makeFolder } from '../support/folder.ts';

const file = (words: string): ContentFile => ({
  path: 'tasks/tj-2020/item-08.md',
  text: words,
  page: { data: makeTask(), body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] } },
});
const source: ContentFile = { path: 'documents/tj-2020.txt', text: '原件\t一', page: null };
const passage: PassageDraft = { url: 'tasks/tj-2020/item-08.html', document: '要点', title: '8.', section: '', label: '8.', text: '甲\t乙。', kind: 'task', year: '2020', cites: [], parties: [] };
const key = textDigest('某件');

function write(folder: string, files: readonly ContentFile[], revision = '第一版'): void {
  const writer = createPageDataWriter(folder, revision);
  writer.add(key, files, files.map(() => '某时'), [passage]);
  writer.close();
}

test('hands over pages with their bodies, and no source texts', async () => {
  const folder = await makeFolder({});
  write(folder, [source, file('强化师德\t师风建设。')]);
  const { tasks, documents } = readPageData(folder, '第一版');
  expect(documents).toEqual([]);
  expect(tasks).toMatchObject([{ id: 'tj-2020/item-08', data: makeTask(), digest: textDigest('强化师德\t师风建设。') }]);
  expect(tasks[0]?.body?.html).toContain('强化师德\t师风建设。');
});

test('a document of the same key is recalled with the digests of its files, and kept as it is', async () => {
  const folder = await makeFolder({});
  write(folder, [source, file('甲。')]);
  const next = createPageDataWriter(folder, '第一版');
  expect(next.recall(textDigest('别件'))).toBeNull();
  const kept = next.recall(key);
  expect(kept?.files).toEqual([source, file('甲。')].map(({ path: name, text }) => ({ path: name, digest: textDigest(text), stamp: '某时' })));
  const passages = kept?.keep(kept.files);
  next.close();
  expect([passages?.count, passages?.read()]).toEqual([1, [passage]]);
  expect(readPageData(folder, '第一版').tasks[0]?.body?.html).toContain('甲。');
});

test('what is not kept is gone, and other code recalls nothing', async () => {
  const folder = await makeFolder({});
  write(folder, [file('甲。')]);
  const other = createPageDataWriter(folder, '第二版');
  expect(other.recall(key)).toBeNull();
  other.close();
  expect(readPageData(folder, '第二版')).toEqual({ tasks: [], documents: [] });
});

test('pages that are missing, damaged or of other code are an error, not an empty site', async () => {
  const folder = await makeFolder({});
  expect(() => readPageData(folder, '第一版')).toThrow('缺失');
  write(folder, [file('甲。')]);
  expect(() => readPageData(folder, '第二版')).toThrow('缺失');
  const place = path.join(folder, 'pages.0');
  await writeFile(place, (await readFile(place, 'utf8')).replace('甲。', '乙。'));
  expect(() => readPageData(folder, '第一版')).toThrow('损坏');
});
