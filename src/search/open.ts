import type { Backend } from './backends/backend.ts';
import { createGrams } from './backends/grams.ts';
import { createPagefind, type PagefindIndex } from './backends/pagefind.ts';
import { createScan } from './backends/scan.ts';
import { createFacets, type Facets } from './facets.ts';
import { type FileFault, type LoadFile, openFiles, SearchFileError, type SearchFiles } from './files.ts';
import { openGrams } from './grams/gram-index.ts';
import { createCutter, type Lexicon, type QueryCutter } from './lexicon.ts';
import { type BackendName, type Manifest, type PagefindFile, type TitlesFile, type WeightsFile } from './manifest.ts';
import { type NamesFile, openNames } from './names.ts';
import type { SearchOptions, SearchResult } from './result.ts';
import { runSearch } from './search.ts';
import { createStore, type PassageStore } from './store.ts';
import { createSuggester, type Suggester } from './suggest/open-suggest.ts';
import { createSynonyms } from './synonyms.ts';
import { openTitles, type Titles } from './titles.ts';
import { openWeights, type Weights } from './weights.ts';

/** Up to this many characters of text, reading everything is quicker than asking an index. */
const scanLimit = 600_000;
/** Up to this many, a scan stands in for an index with a faulty file; above, it would keep readers waiting for too long. */
const rescueLimit = 8_000_000;

/** What a search needs from where it runs. */
export interface SearchEnvironment {
  readonly load: LoadFile;
  readonly openPagefind: (file: PagefindFile) => Promise<PagefindIndex>;
  /** Milliseconds, for `tookMs`. */
  readonly now?: () => number;
}

/** Options of a search, and the backend where it is forced. */
export interface OpenOptions extends SearchOptions {
  /** Forces a backend; by default the size of the library and what the browser can do decide. */
  readonly backend?: BackendName;
}

/** A result with how it came about. */
export interface TimedResult extends SearchResult {
  readonly tookMs: number;
  /** Why a scan had to stand in for the index; null when nothing is wrong. */
  readonly fault: FileFault | null;
}

/** An opened index: search, and names to offer. */
export interface Search extends Suggester {
  search(query: string, options?: OpenOptions): Promise<TimedResult>;
}

/** The search of one site. Nothing is loaded before the first question; a failed load is tried again with the next. */
export function openSearch({ load, openPagefind, now = () => performance.now() }: SearchEnvironment): Search {
  const files = once(() => openFiles(load));
  const open = once(async () => openIndex(await files(), openPagefind));
  return {
    ...createSuggester(files),
    async search(query, options = {}) {
      const started = now();
      const index = await open();
      const result = await index.answer(query, options);
      return { ...result, tookMs: Math.round((now() - started) * 10) / 10 };
    },
  };
}

/** Makes a value once, and again after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}

interface OpenIndex {
  answer(query: string, options: OpenOptions): Promise<Omit<TimedResult, 'tookMs'>>;
}

async function openIndex(files: SearchFiles, openPagefindScript: SearchEnvironment['openPagefind']): Promise<OpenIndex> {
  const { manifest, json } = files;
  const [titlesFile, namesFile] = await Promise.all([json<TitlesFile>('titles'), json<NamesFile>('names')]);
  const titles = openTitles(titlesFile, manifest.passages);
  const facets = createFacets(files, titles);
  const names = openNames(namesFile, titles, await facets.open('document'), manifest.passages);
  const synonyms = createSynonyms(namesFile.synonyms);
  const store = createStore(files, titles);
  const opened = new Map<BackendName, Promise<Backend>>();
  const open = (name: BackendName): Promise<Backend> => {
    const pending = opened.get(name) ?? openers[name]({ files, store, titles, facets, openPagefindScript });
    opened.set(name, pending);
    pending.catch(() => opened.delete(name));
    return pending;
  };
  const ask = async (name: BackendName, query: string, options: OpenOptions): Promise<SearchResult> =>
    runSearch({ store, titles, facets, names, synonyms, backend: await open(name) }, query, options);
  return {
    async answer(query, options) {
      const name = options.backend ?? preferred(manifest);
      if (name === 'scan' || !manifest.backends.includes(name)) return { ...(await ask('scan', query, options)), fault: null };
      try {
        return { ...(await ask(name, query, options)), fault: null };
      } catch (error) {
        const fault = error instanceof SearchFileError ? error.fault : null;
        if (fault && manifest.characters > rescueLimit) throw error;
        return { ...(await ask('scan', query, options)), fault };
      }
    },
  };
}

function preferred({ setting, characters, backends }: Manifest): BackendName {
  return setting ?? (characters <= scanLimit ? 'scan' : (backends[0] ?? 'scan'));
}

interface BackendParts {
  readonly files: SearchFiles;
  readonly store: PassageStore;
  readonly titles: Titles;
  readonly facets: Facets;
  readonly openPagefindScript: (file: PagefindFile) => Promise<PagefindIndex>;
}

const openers: Record<BackendName, (parts: BackendParts) => Promise<Backend>> = {
  async scan(parts) {
    const [cutter, weights] = await Promise.all([readCutter(parts), readWeights(parts)]);
    return createScan(parts.store, cutter, weights);
  },
  async pagefind(parts) {
    const file = await parts.files.json<PagefindFile>('pagefind');
    const [index, cutter, weights] = await Promise.all([parts.openPagefindScript(file), readCutter(parts), readWeights(parts)]);
    return createPagefind(index, file, parts.store, cutter, weights);
  },
  async grams({ files, store, titles, facets }) {
    const weights = await readWeights({ files, facets });
    return createGrams(openGrams(files), store, titles, weights, files.manifest.gramLimits);
  },
};

async function readCutter({ files }: Pick<BackendParts, 'files'>): Promise<QueryCutter> {
  return createCutter(await files.json<Lexicon>('words'));
}

async function readWeights({ files, facets }: Pick<BackendParts, 'files' | 'facets'>): Promise<Weights> {
  const [weights, documents] = await Promise.all([files.json<WeightsFile>('weights'), facets.open('document')]);
  return openWeights(weights, (passage) => documents.of(passage)[0] ?? -1);
}
