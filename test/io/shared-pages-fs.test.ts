import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sharePages } from '../../src/io/shared-pages-fs.ts';
import { makeFolder } from '../support/folder.ts';

test('a site has the pages of the cache that it asks for and that are there, and no folders without a page', async () => {
  const folder = await makeFolder({ 'cache/index.html': '首页', 'cache/documents/jiaoshi-fa.html': '法', 'cache/documents/gone/source.html': '旧', 'cache/旧.html': '旧' });
  const [cache, site] = [path.join(folder, 'cache'), path.join(folder, 'site')];
  const shared = sharePages(cache, site);
  shared.take();
  expect(await readFile(path.join(site, 'documents/gone/source.html'), 'utf8')).toBe('旧');
  shared.keepOnly(['index.html', 'documents/jiaoshi-fa.html', 'documents/none.html']);
  expect(await readFile(path.join(site, 'documents/jiaoshi-fa.html'), 'utf8')).toBe('法');
  expect(await readFile(path.join(site, 'index.html'), 'utf8')).toBe('首页');
  expect(['documents/none.html', 'documents/gone', '旧.html'].map((name) => existsSync(path.join(site, name)))).toEqual([false, false, false]);
});

test('a page that is written anew leaves the sites built before as they are', async () => {
  const folder = await makeFolder({ 'cache/a.html': '旧' });
  const [cache, before, after] = ['cache', 'before', 'after'].map((name) => path.join(folder, name)) as [string, string, string];
  sharePages(cache, before).take();
  const shared = sharePages(cache, after);
  shared.take();
  shared.drop('a.html');
  for (const place of [cache, after]) await writeFile(path.join(place, 'a.html'), '新');
  expect(await readFile(path.join(before, 'a.html'), 'utf8')).toBe('旧');
});

test('names that an address writes in another way are left to be copied', async () => {
  const folder = await makeFolder({ 'cache/党章.html': '章', 'cache/a%20b.html': '甲' });
  sharePages(path.join(folder, 'cache'), path.join(folder, 'site')).take();
  expect(existsSync(path.join(folder, 'site'))).toBe(false);
});
