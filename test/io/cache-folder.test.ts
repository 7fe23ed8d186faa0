import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, openCacheFolder } from '../../src/io/cache-folder.ts';
import { makeFolder } from '../support/folder.ts';

test('each content folder has a cache of its own, which goes when the folder has gone', async () => {
  const [root, one, other] = [await makeFolder({ 'astro/data-store.json': '{}', 'build.lock': '1' }), await makeFolder({}), await makeFolder({})];
  const [first, second] = [openCacheFolder(one, root), openCacheFolder(other, root)];
  expect((await readdir(root)).sort()).toEqual(['astro', 'build.lock', path.basename(first), path.basename(second)].sort());
  await rm(one, { recursive: true });
  expect(openCacheFolder(other, root)).toBe(cacheFolder(other, root));
  expect((await readdir(root)).sort()).toEqual(['astro', 'build.lock', path.basename(second)].sort());
});
