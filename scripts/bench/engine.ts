import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type BuiltIndex, PeerError, type Side } from './build-index.ts';
import { serveCounted } from './counted-server.ts';
import { enginePages, type PageAnswer } from './engine-pages.ts';

/** What a side gives for a query, and the milliseconds it took. */
export interface Answer {
  /** Addresses, best first: of passages for this project, of pages for stock Pagefind. */
  readonly urls: readonly string[];
  /** How many of all stand for the words themselves; stock Pagefind makes no difference between its results. */
  readonly exactTotal: number;
  readonly ms: number;
}

/** A search in a real browser. */
export interface Engine {
  readonly side: Side;
  /** In a page that stays open; the ten first results are loaded as for showing them. */
  readonly ask: (query: string, limit: number) => Promise<Answer>;
  /** Pages offered while the query is typed. */
  readonly suggest: (query: string, limit: number) => Promise<Answer>;
  /** The same with everything that stands for the words themselves, and at least ten more where there are. */
  readonly askAll: (query: string) => Promise<Answer>;
  /** Bytes fetched by a visitor who comes with this query and an empty cache. */
  readonly firstBytes: (query: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const pageName = 'bench.html';
/** Stock Pagefind finds all or nothing: a limit spares it no work. */
const everything = Number.MAX_SAFE_INTEGER;

/** Opens an index in a browser; the first, untimed query has loaded what every query needs. */
export async function openEngine(browser: Browser, { side, folder }: BuiltIndex): Promise<Engine> {
  await writeFile(path.join(folder, pageName), enginePages[side]);
  const addresses = side === 'stock' ? await stockAddresses(folder) : new Map<string, string>();
  const server = await serveCounted(folder, pageName);
  const warm = await openPage(browser, server.address);
  const read = ({ ids, exactTotal, ms }: PageAnswer): Answer => ({ urls: ids.map((id) => addresses.get(id) ?? id), exactTotal, ms });
  await askPage(warm, '中国', 10);
  const ask = async (query: string, limit: number): Promise<Answer> => read(await askPage(warm, query, limit));
  return {
    side,
    ask,
    askAll: async (query) => (side === 'stock' ? ask(query, everything) : ask(query, (await ask(query, 10)).exactTotal + 10)),
    suggest: async (query, limit) => read(await askPage(warm, query, limit, 'benchSuggest')),
    firstBytes: async (query) => {
      server.takeBytes();
      const page = await openPage(browser, server.address);
      await askPage(page, query, 10);
      await page.context().close();
      return server.takeBytes();
    },
    close: async () => {
      await warm.context().close();
      server.close();
    },
  };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${address}${pageName}`, { waitUntil: 'load' });
  return page;
}

async function askPage(page: Page, query: string, limit: number, door: 'benchSearch' | 'benchSuggest' = 'benchSearch'): Promise<PageAnswer> {
  try {
    return await page.evaluate(([words, most, name]) => window[name](words, most), [query, limit, door] as const);
  } catch (error) {
    throw new PeerError(`检索“${query}”没有完成：${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Pagefind names a result by the fragment that describes it. */
async function stockAddresses(folder: string): Promise<Map<string, string>> {
  const fragments = path.join(folder, 'pagefind', 'fragment');
  const addresses = new Map<string, string>();
  for (const file of await readdir(fragments)) {
    const content = gunzipSync(await readFile(path.join(fragments, file))).subarray('pagefind_dcd'.length);
    const { url } = JSON.parse(content.toString()) as { url: string };
    addresses.set(path.basename(file, '.pf_fragment'), url.replace(/^\//u, ''));
  }
  return addresses;
}
