import type { Backend, BackendName } from './backends/backend.ts';
import { createPagefind, type PagefindIndex } from './backends/pagefind.ts';
import { createScan } from './backends/scan.ts';
import { type LoadFile, openFiles, SearchFileError, type SearchFiles } from './files.ts';
import { createCutter, type Lexicon } from './lexicon.ts';
import type { FactsFile, PagefindIdsFile } from './manifest.ts';
import { runSearch, type SearchOptions, type SearchParts, type SearchResult } from './search.ts';
import { createStore } from './store.ts';

/** Above this many characters of text, Pagefind's index is asked instead of reading everything. */
const scanLimit = 4_000_000;

export interface SearchEnvironment {
  readonly load: LoadFile;
  readonly openPagefind: () => Promise<PagefindIndex>;
  /** Milliseconds, for `tookMs`. */
  readonly now?: () => number;
}

export interface OpenOptions extends SearchOptions {
  /** Forces a backend; by default the size of the library and what the browser can do decide. */
  readonly backend?: BackendName;
}

export type TimedResult = SearchResult & { readonly tookMs: number };

export interface Search {
  search(query: string, options?: OpenOptions): Promise<TimedResult>;
}

/** The search of one site. Nothing is loaded before the first query; a failed load is tried again with the next. */
export function openSearch({ load, openPagefind, now = () => performance.now() }: SearchEnvironment): Search {
  let opening: Promise<OpenIndex> | undefined;
  const open = async (): Promise<OpenIndex> => {
    opening ??= openIndex(load, openPagefind);
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return {
    async search(query, options = {}) {
      const started = now();
      const index = await open();
      const backend = await index.backend(options.backend);
      const result = await runSearch({ ...index.parts, backend }, query, options);
      return { ...result, tookMs: Math.round((now() - started) * 10) / 10 };
    },
  };
}

interface OpenIndex {
  readonly parts: Omit<SearchParts, 'backend'>;
  backend(forced: BackendName | undefined): Promise<Backend>;
}

async function openIndex(load: LoadFile, openPagefind: () => Promise<PagefindIndex>): Promise<OpenIndex> {
  const files = await openFiles(load);
  const [facts, lexicon] = await Promise.all([files.read<FactsFile>('facts'), files.read<Lexicon>('words')]);
  const store = createStore(files);
  const scan = createScan(store);
  let pagefind: Promise<Backend> | undefined;
  const openPagefindBackend = async (): Promise<Backend> => {
    const [index, ids] = await Promise.all([openPagefind(), files.read<PagefindIdsFile>('pagefind')]);
    return createPagefind(index, ids, store);
  };
  return {
    parts: { store, facts, cutter: createCutter(lexicon) },
    async backend(forced) {
      if ((forced ?? preferred(files)) === 'scan') return scan;
      pagefind ??= openPagefindBackend();
      try {
        return await pagefind;
      } catch (error) {
        pagefind = undefined;
        if (error instanceof SearchFileError && error.fault === 'foreign') throw error;
        return scan;
      }
    },
  };
}

function preferred({ manifest }: SearchFiles): BackendName {
  return manifest.pagefind && manifest.characters > scanLimit ? 'pagefind' : 'scan';
}
