import type { Side } from './build-index.ts';

/** What a page of `enginePages` gives back for a query. */
export interface PageAnswer {
  readonly ids: string[];
  readonly exactTotal: number;
  readonly ms: number;
}

declare global {
  interface Window {
    benchSearch: (query: string, limit: number) => Promise<PageAnswer>;
    /** Pages offered while the query is typed, and the first that words offered lead to; a side that offers nothing searches. */
    benchSuggest: (query: string, limit: number) => Promise<PageAnswer>;
  }
}

const ours = `<script src="search.js"></script>
<script>
window.benchSearch = async (query, limit) => {
  const started = performance.now();
  const { hits, exactTotal } = await Yaodian.search(query, { limit });
  return { ms: performance.now() - started, ids: hits.map(({ url }) => url), exactTotal };
};
window.benchSuggest = async (query, limit) => {
  const started = performance.now();
  const ids = [];
  for (const { url, text } of await Yaodian.suggest(query, { limit })) {
    if (url) ids.push(url);
    else ids.push(...(await Yaodian.search(text, { limit: 3 })).hits.map((hit) => hit.url));
  }
  return { ms: performance.now() - started, ids, exactTotal: 0 };
};
</script>`;

const stock = `<script>
window.benchSearch = async (query, limit) => {
  const pagefind = await import('./pagefind/pagefind.js');
  const started = performance.now();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return { ms: performance.now() - started, ids: results.slice(0, limit).map(({ id }) => id), exactTotal: results.length };
};
window.benchSuggest = window.benchSearch;
</script>`;

const around = (script: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>${script}</html>`;

/** The smallest page that searches, for each side; `benchSearch` is the same door to both. */
export const enginePages: Record<Side, string> = { ours: around(ours), stock: around(stock) };
