import { hash } from 'node:crypto';
import type { IndexedPassage } from '../model/passage.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { foldText } from '../normalise/fold.ts';
import { cutSample } from '../search/build/cut-sample.ts';
import type { GramFile } from '../search/build/gram-files.ts';
import { denseLimit, longestGram } from '../search/build/grams.ts';
import { makeNames } from '../search/build/names.ts';
import { commonReadings } from '../search/build/readings.ts';
import { makeSuggestions } from '../search/build/suggestions.ts';
import { makeFacet, makeTitles, makeWeights } from '../search/build/tables.ts';
import { makeStream } from '../search/build/stream.ts';
import { type BackendName, type FacetColumn, type FacetName, facetNames, type Manifest, type PagefindFile, searchFormat, type WeightsFile } from '../search/manifest.ts';
import type { Cache } from './load-library.ts';
import { writePassages } from './passages-file.ts';
import { createSearchFileWriter, type SearchFileWriter } from './search-files.ts';
import { startGrams } from './search-grams.ts';
import { writePagefind } from './search-pagefind.ts';
import { writeTexts } from './search-texts.ts';
import { readSynonyms } from './synonyms-fs.ts';

/** What is to be searched, and where the index goes. */
export interface SearchIndexOptions {
  /** In library order. */
  readonly passages: readonly IndexedPassage[];
  readonly segmenter: Segmenter;
  /** Root of the site. */
  readonly outDir: string;
  /** Folder with `synonyms.txt`. */
  readonly content?: string;
  /** How pages are to search, and so the index to write; by default the size of the library decides. */
  readonly setting?: BackendName | 'auto';
  /** Index to write, without a word about its use. For measurements and tests. */
  readonly backend?: BackendName;
  /** Where pieces of the index are kept for the next time; without it everything is made anew. */
  readonly kept?: Cache;
}

/** What was written. */
export interface SearchIndexStats {
  readonly passages: number;
  readonly backend: BackendName;
  /** Bytes of all files a search may read. */
  readonly bytes: number;
}

/** Up to this many characters a search reads everything, and Pagefind's index stands beside; larger libraries get the gram index. */
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
  const textAt = (index: number): string => foldText(passages[index]?.text ?? '');
  const stream = makeStream(passages.length, textAt, passages.reduce((sum, { text }) => sum + text.length, 0));
  const characters = stream.units.length - passages.length;
  const wanted = options.setting === 'auto' ? undefined : options.setting;
  const backend = options.backend ?? wanted ?? (characters <= readWhole ? 'pagefind' : 'grams');
  const weights = makeWeights(passages, stream);
  const grams = backend === 'grams' ? startGrams(stream, options.kept ?? null) : null;
  const nameAt = (index: number): string => passages[index]?.url ?? '';
  const { cut, lexicon } = cutSample({ count: passages.length, characters, nameAt, textAt }, segmenter);
  const files = grams?.finish(cut);
  const { groups } = options.content === undefined ? { groups: [] } : await readSynonyms(options.content);
  const names = makeNames(passages, groups);
  const build = hash('sha256', JSON.stringify([writePassages(passages, outDir), names.synonyms])).slice(0, 12);
  const writer = await createSearchFileWriter(outDir, build, backend === 'grams' ? 'utf16le' : 'utf8');
  const texts = await writeTexts(passages, { whole: characters <= readWhole, kept: options.kept }, writer);
  const facets = await writeTables(passages, weights, writer);
  await writer.json('words', lexicon);
  await writer.json('names', names);
  for (const [index, file] of makeSuggestions(passages).entries()) await writer.json(index === 0 ? 'suggest' : `suggest-${String(index)}`, file);
  await writer.json('readings', commonReadings());
  const pagefindBytes = backend === 'pagefind' ? await writePagefindPart(passages, segmenter, outDir, writer) : 0;
  const { units = [], pairs = [] } = (await files) ?? {};
  const firsts = { units: writeGrams('units', units, writer), grams: writeGrams('grams', pairs, writer) };
  await writer.json('manifest', { ...describeLibrary(passages.length, characters, backend), build, ...texts, facets, ...firsts, setting: wanted ?? null });
  await grams?.ended;
  return { passages: passages.length, backend, bytes: writer.total + pagefindBytes };
}

function describeLibrary(passages: number, characters: number, backend: BackendName): Partial<Manifest> {
  return {
    format: searchFormat,
    passages,
    characters,
    backends: backend === 'scan' ? [] : [backend],
    gramLimits: { dense: denseLimit, longest: longestGram },
  };
}

async function writeTables(
  passages: readonly IndexedPassage[],
  weights: WeightsFile,
  writer: SearchFileWriter,
): Promise<Manifest['facets']> {
  const titles = makeTitles(passages);
  await writer.json('titles', titles);
  await writer.json('weights', weights);
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
  return facets as Manifest['facets'];
}

/** The first unit or pair of each file. */
function writeGrams(name: string, files: readonly GramFile[], writer: SearchFileWriter): string {
  for (const [index, { bytes }] of files.entries()) writer.bytes(`${name}-${String(index)}`, bytes);
  return files.map(({ first }) => first).join('');
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
