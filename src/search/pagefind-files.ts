import type { PagefindIndex } from './backends/pagefind.ts';
import { SearchFileError } from './files.ts';
import type { PagefindFile } from './manifest.ts';
import { adler32 } from './packing/checksum.ts';

/** What is used of Pagefind's script, as it is written (io/search-pagefind.ts). */
export interface PagefindScript {
  /** Gives the script the `fetch` it is to use. */
  useFetch(lent: (address: string) => Promise<Response>): void;
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex & { init(): Promise<void> };
}

/** How Pagefind's files are reached. `sum` is the checksum, which may serve to keep caches apart. */
export interface PagefindSource {
  /** Bytes of a file below `pagefind/`; rejects when it is not there. */
  readonly fetchFile: (name: string, sum: number) => Promise<Uint8Array>;
  readonly importScript: (name: string, sum: number) => Promise<PagefindScript>;
}

const script = 'pagefind.js';

/**
 * Pagefind over files that are those that were written. A file that is missing or changed makes this reject, or this search and
 * all later ones: Pagefind itself goes on without it and finds too little.
 */
export async function openPagefindIndex({ fetchFile, importScript }: PagefindSource, { sums }: PagefindFile): Promise<PagefindIndex> {
  const files = await openPagefindFiles(fetchFile, sums);
  const { useFetch, createInstance } = await importScript(script, sums[script] ?? 0);
  useFetch(files.fetch);
  const instance = createInstance({ basePath: '/pagefind/', noWorker: true });
  await instance.init();
  return {
    async search(term) {
      files.assertWhole();
      const answer = await instance.search(term);
      files.assertWhole();
      return answer;
    },
  };
}

interface PagefindFiles {
  /** Takes the place of `fetch` in Pagefind's script. */
  readonly fetch: (address: string) => Promise<Response>;
  /** Throws when a file could not be handed over. */
  readonly assertWhole: () => void;
}

/** Loads and checks what every search needs; parts of the index follow when Pagefind asks for them. */
async function openPagefindFiles(fetchFile: PagefindSource['fetchFile'], sums: PagefindFile['sums']): Promise<PagefindFiles> {
  const faults: SearchFileError[] = [];
  const read = async (name: string): Promise<Uint8Array> => {
    const sum = sums[name] ?? -1;
    const bytes = await fetchFile(name, sum).catch(() => null);
    if (bytes && adler32(bytes) === sum) return bytes;
    const fault = new SearchFileError(bytes ? 'damaged' : 'missing', `pagefind/${name}`);
    faults.push(fault);
    throw fault;
  };
  const always = Object.keys(sums).filter((name) => !name.startsWith('index/'));
  const kept = new Map(await Promise.all(always.map(async (name) => [name, await read(name)] as const)));
  return {
    async fetch(address) {
      const [name = ''] = /(?:index\/)?[^/]+$/u.exec(address.replace(/\?.*$/su, '')) ?? [];
      return new Response((kept.get(name) ?? (await read(name))).slice());
    },
    assertWhole() {
      const [fault] = faults;
      if (fault) throw fault;
    },
  };
}
