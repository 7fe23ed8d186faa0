import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexedPassage } from '../model/passage.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { foldText } from '../normalise/fold.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type FacetName, facetNames, type FactsFile, type Manifest, searchFormat, type TextFile } from '../search/manifest.ts';
import { writePagefind } from './search-pagefind.ts';
import { searchFolder, writeSearchFile } from './search-files.ts';

export interface SearchIndexOptions {
  /** In library order. */
  readonly passages: readonly IndexedPassage[];
  readonly segmenter: Segmenter;
  /** Root of the site. */
  readonly outDir: string;
  /** Folder with `synonyms.txt`. */
  readonly content?: string;
}

export interface SearchIndexStats {
  readonly passages: number;
  /** Bytes of all files written. */
  readonly bytes: number;
}

/** Characters of text in one file, before compression. */
const fileLength = 400_000;

/**
 * Writes everything search needs below `outDir`: the files of the scan (`data/search/`), Pagefind's index from the segmenter's
 * words (`pagefind/`), and the passages for other tools (`data/passages.ndjson`). The same passages give the same bytes.
 */
export async function writeSearchIndex({ passages, segmenter, outDir }: SearchIndexOptions): Promise<SearchIndexStats> {
  await mkdir(path.join(outDir, searchFolder), { recursive: true });
  const build = buildId(passages);
  const write = (name: string, value: unknown): Promise<number> => writeSearchFile(outDir, build, name, value);
  const texts = splitTexts(passages);
  const pagefind = await writePagefind(passages, segmenter, outDir);
  const manifest: Manifest = {
    format: searchFormat,
    build,
    passages: passages.length,
    texts: texts.map(({ first }, index) => ({ name: textName(index), first })),
    characters: passages.reduce((sum, { title, text }) => sum + title.length + text.length, 0),
    pagefind: true,
  };
  const sizes = await Promise.all([
    write('manifest', manifest),
    write('facts', collectFacts(passages)),
    write('words', collectLexicon(passages, segmenter)),
    write('pagefind', pagefind.ids),
    ...texts.map(({ file }, index) => write(textName(index), file)),
    writePassages(passages, outDir),
  ]);
  return { passages: passages.length, bytes: sizes.reduce((sum, size) => sum + size, pagefind.bytes) };
}

function textName(index: number): string {
  return `text-${String(index)}`;
}

function buildId(passages: readonly IndexedPassage[]): string {
  const hash = createHash('sha256');
  for (const passage of passages) hash.update(JSON.stringify(passage));
  return hash.digest('hex').slice(0, 12);
}

function splitTexts(passages: readonly IndexedPassage[]): { first: number; file: TextFile }[] {
  const groups: { first: number; passages: IndexedPassage[]; length: number }[] = [];
  passages.forEach((passage, number) => {
    let group = groups.at(-1);
    if (!group || group.length > fileLength) groups.push((group = { first: number, passages: [], length: 0 }));
    group.passages.push(passage);
    group.length += passage.text.length;
  });
  return groups.map(({ first, passages: members }) => ({
    first,
    file: {
      url: members.map(({ url }) => url),
      label: members.map(({ label }) => label),
      title: members.map(({ title }) => title),
      text: members.map(({ text }) => text),
    },
  }));
}

/** Values in library order, so that facets of equal weight keep the order of the documents. */
function collectFacts(passages: readonly IndexedPassage[]): FactsFile {
  const valuesOf = {
    document: ({ document }: IndexedPassage) => [document],
    section: ({ section }: IndexedPassage) => (section === '' ? [] : [section]),
    year: ({ year }: IndexedPassage) => (year === null ? [] : [year]),
    kind: ({ kind }: IndexedPassage) => [kind],
    cites: ({ cites }: IndexedPassage) => cites,
    party: ({ parties }: IndexedPassage) => parties,
  };
  const collected = facetNames.map((name) => {
    const rows = passages.map(valuesOf[name]);
    const values = [...new Set(rows.flat())];
    const positions = new Map(values.map((value, position) => [value, position]));
    return { name, values, columns: rows.map((row) => row.map((value) => positions.get(value) ?? 0)) };
  });
  const byName = <T>(pick: (facet: (typeof collected)[number]) => T): Record<FacetName, T> =>
    Object.fromEntries(collected.map((facet) => [facet.name, pick(facet)])) as Record<FacetName, T>;
  return { values: byName(({ values }) => values), columns: byName(({ columns }) => columns) };
}

function collectLexicon(passages: readonly IndexedPassage[], segmenter: Segmenter): Lexicon {
  const counts = new Map<string, number>();
  for (const { title, text } of passages) {
    for (const word of segmenter.cutForSearch(`${title}\n${text}`)) {
      const folded = foldText(word);
      if (/[\p{L}\p{N}]/u.test(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  const words = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: words.map(([word]) => word), counts: words.map(([, count]) => count) };
}

async function writePassages(passages: readonly IndexedPassage[], outDir: string): Promise<number> {
  const lines = passages.map(({ url, document, title, section, label, text }) =>
    JSON.stringify({ url, document, title, section, label, text }),
  );
  const content = lines.map((line) => `${line}\n`).join('');
  await writeFile(path.join(outDir, 'data', 'passages.ndjson'), content);
  return Buffer.byteLength(content);
}
