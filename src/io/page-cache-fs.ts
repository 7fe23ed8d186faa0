import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `build` with the pages of the build before at hand, if that one came to its end. Astro replaces pages in its cache one by
 * one and their list at the end: after a broken build the list speaks of pages that are no longer there, so it is dropped.
 */
export async function withWholeCache<T>(cache: string, build: () => Promise<T>): Promise<T> {
  const unfinished = path.join(cache, 'unfinished');
  const broken = await stat(unfinished).catch(() => null);
  if (broken) await rm(path.join(cache, listName), { force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(unfinished, '');
  const result = await build();
  await rm(unfinished);
  return result;
}

const listName = 'incremental-build.json';
