import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withWholeCache } from '../../src/io/page-cache-fs.ts';
import { makeFolder } from '../support/folder.ts';

test('the list of pages of a finished build is there for the next', async () => {
  const cache = await makeFolder({});
  await withWholeCache(cache, () => writeFile(path.join(cache, 'incremental-build.json'), '甲'));
  expect(await withWholeCache(cache, () => readFile(path.join(cache, 'incremental-build.json'), 'utf8'))).toBe('甲');
});

test('the list of pages is dropped after a build that broke off', async () => {
  const cache = await makeFolder({ 'incremental-build.json': '甲' });
  await expect(withWholeCache(cache, () => Promise.reject(new Error('中断')))).rejects.toThrow('中断');
  expect(await withWholeCache(cache, () => readdir(cache))).toEqual(['unfinished']);
  expect(await readdir(cache)).toEqual([]);
});
