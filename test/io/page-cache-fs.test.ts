import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withWholeCache } from '../../src/io/page-cache-fs.ts';
import { makeFolder } from '../support/folder.ts';

async function writeCache(cache: string): Promise<void> {
  await mkdir(path.join(cache, 'dist/tasks'), { recursive: true });
  await writeFile(path.join(cache, 'incremental-build.json'), '甲');
  await writeFile(path.join(cache, 'dist/tasks/a.html'), '乙');
  await writeFile(path.join(cache, 'readings.list'), '丙');
}

/** A cache as a build that came to its end leaves it. */
async function finished(): Promise<string> {
  const cache = await makeFolder({});
  await withWholeCache(cache, () => writeCache(cache));
  return cache;
}

const list = (cache: string): Promise<string> => withWholeCache(cache, () => readFile(path.join(cache, 'incremental-build.json'), 'utf8').catch(() => '没有'));

test('the pages of a finished build are there for the next', async () => {
  const cache = await finished();
  expect(await list(cache)).toBe('甲');
  expect(await list(cache)).toBe('甲');
});

test.each<[string, (cache: string) => Promise<unknown>]>([
  ['after a build that broke off', (cache) => withWholeCache(cache, () => Promise.reject(new Error('中断'))).catch(() => null)],
  ['where a page was changed', (cache) => writeFile(path.join(cache, 'dist/tasks/a.html'), '丁')],
  ['where a page is gone', (cache) => rm(path.join(cache, 'dist/tasks/a.html'))],
  ['where the list was cut off', (cache) => writeFile(path.join(cache, 'incremental-build.json'), '')],
])('pages are dropped %s, and nothing else', async (_case, harm) => {
  const cache = await finished();
  await harm(cache);
  expect(await list(cache)).toBe('没有');
  expect((await readdir(cache)).sort()).toEqual(['pages.seal', 'readings.list']);
});
