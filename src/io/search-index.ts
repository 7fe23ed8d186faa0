import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexedPassage } from '../model/passage.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { foldText } from '../normalise/fold.ts';
import { collectLexicon, cutSample } from '../search/build/cut-sample.ts';
import { buildGrams, denseLimit, longestGram } from '../search/build/grams.ts';
import { makeNames } from '../search/build/names.ts';
import { makePhraseTable } from '../search/build/phrase-table.ts';
import { commonReadings } from '../search/build/readings.ts';
import { makeSuggestions } from '../search/build/suggestions.ts';
import { makeFacet, makeTitles, makeWeights } from '../search/build/tables.ts';
import { splitTexts } from '../search/build/text-files.ts';
import { type BackendName, type FacetColumn, type FacetName, facetNames, type Manifest, type PagefindFile, searchFormat } from '../search/manifest.ts';
import { createSearchFileWriter, type SearchFileWriter } from './search-files.ts';
import { writePagefind } from './search-pagefind.ts';
import { readSynonyms } from './synonyms-fs.ts';

export interface SearchIndexOptions {
  /** In library order. */
  readonly passages: readonly IndexedPassage[];
  readonly segmenter: Segmenter;
  /** Root of the site. */
  readonly outDir: string;
  /** Folder with `synonyms.txt`. */
  readonly content?: string;
  /** Index to write; by default the size of the library decides. For measurements and tests. */
  readonly backend?: BackendName;
}

export interface SearchIndexStats {
  readonly passages: number;
  readonly backend: BackendName;
  /** Bytes of all files a search may read. */
  readonly bytes: number;
}

/** Pagefind is written up to this many passages: above, its list of pages alone weighs more than a whole search; see the bench. */
const mostPagefindPassages = 20_000;
/** Characters in a text file: all of them where everything is read anyway, few where a search reads what it shows. */
const [wholeText, someText] = [200_000, 8_000];
const readWhole = 600_000;
/** Facets that together take no more than this are loaded with the first search; in characters of JSON. */
const readyFacets = 60_000;

/**
 * Writes everything search needs below `outDir`: texts and tables (`data/search/`), Pagefind's index from the segmenter's words
 * (`pagefind/`) or for large libraries the gram index, and the passages for other tools (`data/passages.ndjson`). The same
 * passages give the same bytes.
 */
export async function writeSearchIndex(options: SearchIndexOptions): Promise<SearchIndexStats> {
  const { passages, segmenter, outDir } = options;
  const backend = options.backend ?? (passages.length <= mostPagefindPassages ? 'pagefind' : 'grams');
  const { groups } = options.content === undefined ? { groups: [] } : await readSynonyms(options.content);
  const names = makeNames(passages, groups);
  const build = buildId(passages, names.synonyms);
  const writer = await createSearchFileWriter(outDir, build, backend === 'grams' ? 'utf16le' : 'utf8');
  const texts = passages.map(({ text }) => foldText(text));
  const cut = cutSample(texts, segmenter);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const parts: Partial<Manifest>[] = [
    await writeTexts(passages, characters, writer),
    await writeTables(passages, texts, writer),
    backend === 'grams' ? await writeGrams(texts, cut, writer) : {},
  ];
  await writer.json('words', collectLexicon(cut));
  await writer.json('names', names);
  for (const [index, file] of makeSuggestions(passages).entries()) await writer.json(index === 0 ? 'suggest' : `suggest-${String(index)}`, file);
  await writer.json('readings', commonReadings());
  const pagefindBytes = backend === 'pagefind' ? await writePagefindPart(passages, segmenter, outDir, writer) : 0;
  await writer.json('manifest', { ...emptyManifest(passages, characters, backend), build, ...Object.assign({}, ...parts) });
  await writePassages(passages, outDir);
  return { passages: passages.length, backend, bytes: writer.total + pagefindBytes };
}

function emptyManifest(passages: readonly IndexedPassage[], characters: number, backend: BackendName): Partial<Manifest> {
  return {
    format: searchFormat,
    passages: passages.length,
    characters,
    backends: backend === 'scan' ? [] : [backend],
    grams: '',
    gramLimits: { dense: denseLimit, longest: longestGram },
  };
}

function buildId(passages: readonly IndexedPassage[], synonyms: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(synonyms));
  for (const passage of passages) hash.update(JSON.stringify(passage));
  return hash.digest('hex').slice(0, 12);
}

async function writeTexts(
  passages: readonly IndexedPassage[],
  characters: number,
  writer: SearchFileWriter,
): Promise<Pick<Manifest, 'texts' | 'phrases'>> {
  const files = splitTexts(passages, characters <= readWhole ? wholeText : someText);
  const table = makePhraseTable(files.map(({ file }) => JSON.stringify(file)));
  if (table) await writer.json('phrases', table);
  for (const [index, { file }] of files.entries()) {
    const name = `text-${String(index)}`;
    await (table ? writer.codedJson(name, file, table) : writer.json(name, file));
  }
  return { texts: files.map(({ first }) => first), phrases: table !== null };
}

async function writeTables(
  passages: readonly IndexedPassage[],
  texts: readonly string[],
  writer: SearchFileWriter,
): Promise<Pick<Manifest, 'facets'>> {
  const titles = makeTitles(passages);
  await writer.json('titles', titles);
  await writer.json('weights', makeWeights(passages, texts));
  const ready: Partial<Record<FacetName, FacetColumn>> = {};
  const facets: Partial<Record<FacetName, string>> = {};
  let size = 0;
  for (const name of facetNames) {
    const column = makeFacet(name, passages, titles.titles);
    size += JSON.stringify(column).length;
    facets[name] = size <= readyFacets || name === 'document' ? 'facts' : `facts-${name}`;
    if (facets[name] === 'facts') ready[name] = column;
    else await writer.json(facets[name], { [name]: column });
  }
  await writer.json('facts', ready);
  return { facets: facets as Manifest['facets'] };
}

async function writeGrams(
  texts: readonly string[],
  cut: ReturnType<typeof cutSample>,
  writer: SearchFileWriter,
): Promise<Pick<Manifest, 'grams'>> {
  const files = buildGrams(texts, cut);
  for (const [index, { bytes }] of files.entries()) await writer.bytes(`grams-${String(index)}`, bytes);
  return { grams: files.map(({ first }) => first).join('') };
}

async function writePagefindPart(
  passages: readonly IndexedPassage[],
  segmenter: Segmenter,
  outDir: string,
  writer: SearchFileWriter,
): Promise<number> {
  const { bytes, ...file } = await writePagefind(passages, segmenter, outDir);
  await writer.json('pagefind', file satisfies PagefindFile);
  return bytes;
}

async function writePassages(passages: readonly IndexedPassage[], outDir: string): Promise<void> {
  const lines = passages.map(({ url, document, title, section, label, text }) =>
    JSON.stringify({ url, document, title, section, label, text }),
  );
  await writeFile(path.join(outDir, 'data', 'passages.ndjson'), lines.map((line) => `${line}\n`).join(''));
}
