import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { moveInto } from '../../src/io/merge-fs.ts';
import { makeFolder } from '../support/folder.ts';

test('moves files, and folders of the same name into each other', async () => {
  const from = await makeFolder({ 'data/search/甲.json': '甲', 'data/乙.json': '新', '丙/丁.html': '丁' });
  const to = await makeFolder({ 'data/戊.json': '戊', 'data/乙.json': '旧' });
  await moveInto(from, to);
  expect((await readdir(to, { recursive: true })).sort()).toEqual(['data', 'data/search', 'data/search/甲.json', 'data/乙.json', 'data/戊.json', '丙', '丙/丁.html'].sort());
  expect(await readFile(path.join(to, 'data/乙.json'), 'utf8')).toBe('新');
});
