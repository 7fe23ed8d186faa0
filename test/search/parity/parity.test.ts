/** The same thousand searches on every backend, against an oracle that reads nothing but the published passages. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPassages } from '../../../src/compile/index.ts';
import { loadLibrary } from '../../../src/io/load-library.ts';
import type { IndexedPassage, Passage } from '../../../src/model/passage.ts';
import type { BackendName } from '../../../src/search/manifest.ts';
import type { TimedResult } from '../../../src/search/open.ts';
import { makePassage, openLibrary } from '../library.ts';
import { createOracle, type Wanted } from './oracle.ts';
import { sampleQueries } from './queries.ts';

/** Few characters in many orders: their pairs stand together nearly everywhere, and mislead about longer phrases. */
function crowd(count: number): IndexedPassage[] {
  let state = 7;
  const next = (): string => '党建工作学习领导'.charAt((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >>> 16 & 7);
  return Array.from({ length: count }, () =>
    makePassage({ document: '示例办法', section: '第一章　总则', text: Array.from({ length: 24 }, next).join(''), kind: 'article' }),
  );
}

async function makePassages(): Promise<IndexedPassage[]> {
  const { library } = await loadLibrary('seeds', 'content', () => undefined);
  const odd = makePassage({ document: '示例办法', title: '附 则', text: '国办发〔2024〕12号；ABC-1：𠀀字、😀！\n第十三条（一）50%～60%，毛芹·大芹菜。' });
  return [...buildPassages(library), ...crowd(150), odd].map((passage, order) => ({ ...passage, order, url: `p/${String(order)}.html` }));
}

async function readPublished(folder: string): Promise<Passage[]> {
  const text = await readFile(path.join(folder, 'data', 'passages.ndjson'), 'utf8');
  return text.trimEnd().split('\n').map((line) => JSON.parse(line) as Passage);
}

const urlsOf = (passages: readonly { url: string }[]): string[] => passages.map(({ url }) => url).sort();

/** What the facets say of these passages: a filter narrows the other facet, never its own. */
function facetsOf(passages: readonly Passage[], filters: Wanted['filters']): Record<'document' | 'section', Record<string, number>> {
  const passing = (name: 'document' | 'section') => passages.filter((passage) => filters[name]?.includes(passage[name]) ?? true);
  return { document: countBy(passing('section'), 'document'), section: countBy(passing('document'), 'section') };
}

function countBy(passages: readonly Passage[], name: 'document' | 'section'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const passage of passages) if (passage[name] !== '') counts[passage[name]] = (counts[passage[name]] ?? 0) + 1;
  return counts;
}

describe.each<BackendName>(['scan', 'pagefind', 'grams'])('a thousand searches by %s', (backend) => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let passages: Passage[];

  beforeAll(async () => {
    library = await openLibrary(await makePassages(), backend);
    passages = await readPublished(library.folder);
  });
  afterAll(() => library.close());

  const ask = (typed: string, filters: object): Promise<TimedResult> =>
    library.search(typed, { backend, limit: 2000, filters: { ...filters }, facets: ['section'] });
  /** Which passages are near differs between backends; what is counted of them does not. */
  const related = async (typed: string): Promise<Passage[]> => {
    const urls = new Set((await ask(typed, {})).hits.map(({ url }) => url));
    return passages.filter(({ url }) => urls.has(url));
  };

  test('find what stands there and nothing else, and count it right', { timeout: 300_000 }, async () => {
    const oracle = createOracle(passages);
    const queries = sampleQueries(passages, 1000);
    const seen = { found: 0, empty: 0, several: 0, without: 0, filtered: 0, related: 0 };
    for (const query of queries) {
      const result = await ask(query.typed, query.filters);
      const expected = oracle.answer(query);
      const exact = result.hits.filter(({ tier }) => tier === 'exact');
      expect([query.typed, ...urlsOf(exact)]).toEqual([query.typed, ...urlsOf(expected)]);
      expect(result).toMatchObject({ exactTotal: expected.length, backend, fault: null });
      expect(result.exactDocuments).toBe(new Set(expected.map(({ document }) => document)).size);
      const held = oracle.holding(query);
      const counted = held.length > 0 ? held : await related(query.typed);
      expect([query.typed, result.facets]).toEqual([query.typed, expect.objectContaining(facetsOf(counted, query.filters))]);
      if (held.length === 0 && counted.length > 0) seen.related++;
      seen[expected.length > 0 ? 'found' : 'empty']++;
      if (query.phrases.length > 1) seen.several++;
      if (query.without.length > 0) seen.without++;
      if (Object.keys(query.filters).length > 0) seen.filtered++;
    }
    expect(Object.values(seen).every((count) => count >= 50), JSON.stringify(seen)).toBe(true);
  });
});
