/** A small library made of the customer's text and a few lines for what it does not have, and an index of it in a folder of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { searchFilesOf } from '../../src/io/search-files.ts';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { createSegmenter } from '../../src/io/segmenter.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import type { PagefindIndex } from '../../src/search/backends/pagefind.ts';
import type { BackendName, PagefindFile } from '../../src/search/manifest.ts';
import { openSearch, type Search } from '../../src/search/open.ts';
import { openPagefindIndex, type PagefindScript } from '../../src/search/pagefind-files.ts';

const seed = new URL('../../seeds/2020年教育系统党建工作要点.txt', import.meta.url);

/** One passage for each item or fragment of the customer's text; lines of one item joined with a line feed. */
export async function seedPassages(): Promise<IndexedPassage[]> {
  const lines = (await readFile(seed, 'utf8')).split('\n').map((line) => line.trim());
  const items: string[][] = [];
  let section = '';
  const sections: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    if (/^[一二三四五六]、/u.test(line)) section = line;
    if (/^[0-9]+\.|^[一二三四五六]、/u.test(line) || items.length === 0) {
      items.push([]);
      sections.push(section);
    }
    items.at(-1)?.push(line);
  }
  return items.map((item, index) => {
    const [label = ''] = /^[0-9]+\./u.exec(item[0] ?? '') ?? [];
    const lead = (item[0] ?? '').slice(label.length).split('。')[0] ?? '';
    return makePassage({
      order: index,
      url: `tasks/seed/item-${String(index)}.html`,
      title: label === '' ? '' : `${label} ${lead}`,
      section: sections[index] ?? '',
      label,
      text: [item[0]?.slice(label.length), ...item.slice(1)].join('\n'),
    });
  });
}

/** A passage with the given fields. */
export function makePassage(fields: Partial<IndexedPassage>): IndexedPassage {
  return {
    order: 0,
    url: 'documents/example.html',
    document: '2020年教育系统党建工作要点',
    title: '',
    section: '',
    label: '',
    text: '',
    kind: 'task',
    year: '2020',
    cites: [],
    parties: [],
    ...fields,
  };
}

/** Loading the dictionary takes longer than anything else here; the libraries of a test file share it. */
let segmenting: ReturnType<typeof createSegmenter> | undefined;

/** An index of the passages, searched the way a page does it; `synonyms` is the text of that table, `close` removes all. */
export async function openLibrary(
  passages: readonly IndexedPassage[],
  backend: BackendName = 'pagefind',
  synonyms = '',
): Promise<Search & { folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-search-'));
  segmenting ??= createSegmenter();
  const { segmenter } = await segmenting;
  const content = path.join(folder, '.content');
  await mkdir(content);
  await writeFile(path.join(content, 'synonyms.txt'), synonyms);
  await writeSearchIndex({ passages, segmenter, outDir: folder, content, backend });
  return { ...searchFolder(folder), folder, close: () => rm(folder, { recursive: true }) };
}

/** Searches the index below a folder. */
export function searchFolder(folder: string): Search {
  return openSearch({ load: searchFilesOf(folder), openPagefind: (file) => pagefindOf(folder, file) });
}

/** Pagefind's browser script in Node, with its files from disk. */
export function pagefindOf(folder: string, file: PagefindFile): Promise<PagefindIndex> {
  const place = (name: string): string => path.join(folder, 'pagefind', name);
  return openPagefindIndex(
    {
      fetchFile: (name) => readFile(place(name)),
      importScript: async (name) => (await import(/* @vite-ignore */ pathToFileURL(place(name)).href)) as PagefindScript,
    },
    file,
  );
}
