import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sealFolder } from './folder-seal.ts';

/** What Astro keeps of a build: its list of pages, and the pages. */
const kept = ['incremental-build.json', 'dist'] as const;

/**
 * Runs `build` with the pages of the build before at hand, if that one came to its end and nobody has touched them since. Astro
 * replaces pages in its cache one by one and their list at the end, and takes a page that is there for the one it wrote; so after a
 * broken build, or where a file is not as it was left, all of them are dropped.
 */
export async function withWholeCache<T>(cache: string, build: () => Promise<T>): Promise<T> {
  const seal = path.join(cache, 'pages.seal');
  const left = await readFile(seal, 'utf8').catch(() => null);
  if (left !== sealFolder(cache, kept)) await Promise.all(kept.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
  await rm(seal, { force: true });
  await mkdir(cache, { recursive: true });
  const result = await build();
  await writeFile(seal, sealFolder(cache, kept));
  return result;
}
