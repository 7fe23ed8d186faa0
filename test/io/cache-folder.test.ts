import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, openCacheFolder, pruneCompiled } from '../../src/io/cache-folder.ts';
import { makeFolder } from '../support/folder.ts';

test('each content folder has a cache of its own, which goes when the folder has gone', async () => {
  const [root, one, other] = [await makeFolder({ 'astro/data-store.json': '{}', 'build.lock': '1' }), await makeFolder({}), await makeFolder({})];
  const [first, second] = [openCacheFolder(one, '第一版', root), openCacheFolder(other, '第一版', root)];
  expect((await readdir(root)).sort()).toEqual(['astro', 'build.lock', path.basename(first), path.basename(second)].sort());
  await rm(one, { recursive: true });
  expect(openCacheFolder(other, '第一版', root)).toBe(cacheFolder(other, root));
  expect((await readdir(root)).sort()).toEqual(['astro', 'build.lock', path.basename(second)].sort());
});

test('what other code has made goes, what the same code has made stays', async () => {
  const [root, content] = [await makeFolder({}), await makeFolder({})];
  const folder = openCacheFolder(content, '第一版', root);
  await writeFile(path.join(folder, 'readings.list'), '旧');
  expect(await readdir(openCacheFolder(content, '第一版', root))).toContain('readings.list');
  expect(await readdir(openCacheFolder(content, '第二版', root))).not.toContain('readings.list');
});

test('compiled modules are dropped only when there are too many', async () => {
  const folder = await makeFolder({ 'v24-x64/a': '1', 'v24-x64/b': '2', 'v26-x64/c': '3' });
  pruneCompiled(folder, 3);
  expect(await readdir(path.join(folder, 'v24-x64'))).toEqual(['a', 'b']);
  pruneCompiled(folder, 2);
  expect(await Promise.all(['v24-x64', 'v26-x64'].map((name) => readdir(path.join(folder, name))))).toEqual([[], []]);
});
