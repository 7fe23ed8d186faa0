/** When a scan stands in for an index, when it does not, and when the index is used again. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSearchFileWriter, searchFilesOf } from '../../../src/io/search-files.ts';
import { openFiles } from '../../../src/search/files.ts';
import type { BackendName } from '../../../src/search/manifest.ts';
import { openSearch } from '../../../src/search/open.ts';
import { openLibrary, searchFolder, seedPassages } from '../library.ts';

let library: Awaited<ReturnType<typeof openLibrary>>;
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await library.close();
});

/** A file without which the index cannot answer; gives back how to put it in place again. */
async function removePart(folder: string, pattern: RegExp): Promise<() => Promise<void>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => pattern.test(name));
  const wholes = await Promise.all(names.map(async (name) => [path.join(folder, name), await readFile(path.join(folder, name))] as const));
  expect(wholes.length).toBeGreaterThan(0);
  for (const [file] of wholes) await rm(file);
  return async () => {
    for (const [file, whole] of wholes) await writeFile(file, whole);
  };
}

test.each<[BackendName, RegExp, BackendName]>([
  ['grams', /grams-\d+\.js$/u, 'grams'],
  ['pagefind', /\.pf_index$/u, 'scan'], // Pagefind remembers what it could not load; a scan goes on until the page is opened again
  ['pagefind', /pagefind\.js$/u, 'pagefind'],
])('%s without its part %o is a scan; once the part is back, %s', async (backend, part, after) => {
  library = await openLibrary(await seedPassages(), backend);
  const { search } = searchFolder(library.folder);
  const putBack = await removePart(library.folder, part);
  const rescued = await search('师德', { backend });
  expect(rescued).toMatchObject({ backend: 'scan', fault: 'missing' });
  expect(rescued.exactTotal).toBeGreaterThan(0);
  await putBack();
  expect(await search('师德', { backend })).toMatchObject({ backend: after, exactTotal: rescued.exactTotal });
  expect(await searchFolder(library.folder).search('师德', { backend })).toMatchObject({ backend, fault: null });
});

/** Writes into the manifest that the library is of this size. */
async function pretendSize(folder: string, characters: number, format?: number): Promise<void> {
  const { manifest } = await openFiles(searchFilesOf(folder));
  const writer = await createSearchFileWriter(folder, manifest.build, 'utf8');
  await writer.json('manifest', { ...manifest, characters, ...(format !== undefined && { format }) });
}

test('a library too large to read is not scanned: the fault is told', async () => {
  library = await openLibrary(await seedPassages(), 'grams');
  await pretendSize(library.folder, 20_000_000);
  const putBack = await removePart(library.folder, /grams-\d+\.js$/u);
  const { search } = searchFolder(library.folder);
  await expect(search('师德')).rejects.toMatchObject({ name: 'SearchFileError', fault: 'missing' });
  await putBack();
  expect(await search('师德')).toMatchObject({ backend: 'grams', fault: null });
});

test('a browser that cannot run Pagefind scans, and nothing is at fault', async () => {
  library = await openLibrary(await seedPassages(), 'pagefind');
  const { search } = openSearch({ load: searchFilesOf(library.folder), openPagefind: () => Promise.reject(new Error('unavailable')) });
  expect(await search('师德', { backend: 'pagefind' })).toMatchObject({ backend: 'scan', fault: null });
});

test('an index in the layout of another version is foreign', async () => {
  library = await openLibrary(await seedPassages(), 'scan');
  await pretendSize(library.folder, 1000, 1);
  await expect(searchFolder(library.folder).search('师德')).rejects.toMatchObject({ fault: 'foreign', file: 'manifest' });
});
