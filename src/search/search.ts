import type { Backend } from './backends/backend.ts';
import { type ExcerptPart, makeExcerpt, markText } from './excerpt.ts';
import { countFacets, createFilter, type FacetCounts, readFilters } from './facets.ts';
import type { QueryCutter } from './lexicon.ts';
import type { FactsFile } from './manifest.ts';
import { parseQuery, type Phrase, type Query } from './query.ts';
import { type Found, type Order, sortFound, type Tier, titleScore } from './rank.ts';
import type { PassageStore } from './store.ts';

export interface SearchOptions {
  /** Hits wanted, default 20. */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Order;
}

export interface Hit {
  /** Relative to the root of the site. */
  readonly url: string;
  readonly document: string;
  readonly title: string;
  readonly section: string;
  readonly tier: Tier;
  readonly score: number;
  readonly excerpt: readonly ExcerptPart[];
  readonly titleParts: readonly ExcerptPart[];
}

export interface SearchResult {
  readonly query: string;
  /** Passages that hold every phrase literally; the true number. */
  readonly exactTotal: number;
  /** Documents these passages belong to. */
  readonly exactDocuments: number;
  readonly relatedTotal: number;
  readonly backend: string;
  readonly facets: FacetCounts;
  readonly hits: readonly Hit[];
  /** What was looked for literally, and the words related passages were looked for by. */
  readonly phrases: readonly string[];
  readonly words: readonly string[];
  /** Words of the query the library does not have. */
  readonly missing: readonly string[];
}

/** What a search works with; all of one build. */
export interface SearchParts {
  readonly store: PassageStore;
  readonly facts: FactsFile;
  readonly cutter: QueryCutter;
  readonly backend: Backend;
}

/** Answers one query: all exact passages, then related ones, never mixed. */
export async function runSearch(parts: SearchParts, typed: string, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parseQuery(typed);
  const words = query.phrases.flatMap(({ forms }) => parts.cutter.cut(forms[0] ?? ''));
  const known = words.filter((word) => word.known).map(({ text }) => text);
  const exact = await findExact(parts.backend, query);
  const found = await weighFound(parts, query, exact, known);
  const filters = readFilters(options.filters);
  const passes = createFilter(parts.facts, filters);
  const shown = sortFound(found.filter(({ passage }) => passes(passage)), options.sort ?? 'relevance');
  const exactShown = shown.filter(({ tier }) => tier === 'exact');
  const { limit = 20, offset = 0 } = options;
  return {
    query: typed,
    exactTotal: exactShown.length,
    exactDocuments: new Set(exactShown.map(({ passage }) => parts.facts.columns.document[passage]?.[0])).size,
    relatedTotal: shown.length - exactShown.length,
    backend: parts.backend.name,
    facets: countFacets(parts.facts, found.map(({ passage }) => passage), filters),
    hits: await showHits(parts, query, known, shown.slice(offset, offset + limit)),
    phrases: query.phrases.map((phrase) => phrase.typed),
    words: known,
    missing: exact.size > 0 ? [] : words.filter((word) => !word.known).map(({ text }) => text),
  };
}

async function findExact(backend: Backend, query: Query): Promise<ReadonlySet<number>> {
  const [first, ...others] = await holdingEach(backend, query.phrases);
  if (!first) return new Set();
  const excluded = await holdingEach(backend, query.without);
  return new Set(
    first.values.filter(
      (passage) => others.every(({ set }) => set.has(passage)) && !excluded.some(({ set }) => set.has(passage)),
    ),
  );
}

async function holdingEach(
  backend: Backend,
  phrases: readonly Phrase[],
): Promise<{ values: readonly number[]; set: ReadonlySet<number> }[]> {
  const lists = await Promise.all(phrases.map((phrase) => backend.holding(phrase)));
  return lists.map((values) => ({ values, set: new Set(values) }));
}

async function weighFound(
  { backend, store }: SearchParts,
  query: Query,
  exact: ReadonlySet<number>,
  words: readonly string[],
): Promise<Found[]> {
  const scores = await backend.weigh(words.map((text) => ({ text, weight: 1 })));
  const excluded = new Set((await holdingEach(backend, query.without)).flatMap(({ values }) => values));
  const related = [...scores]
    .filter(([passage]) => !exact.has(passage) && !excluded.has(passage))
    .map(([passage, score]): Found => ({ passage, score, tier: 'related' }));
  const passages = await store.passages([...exact]);
  const best = Math.max(1, ...scores.values());
  const top = passages.map(({ number, title, label }): Found => {
    const score = (scores.get(number) ?? 0) / best + titleScore(title, label, query);
    return { passage: number, score, tier: 'exact' };
  });
  return [...top, ...related];
}

async function showHits(parts: SearchParts, query: Query, words: readonly string[], shown: readonly Found[]): Promise<Hit[]> {
  const passages = await parts.store.passages(shown.map(({ passage }) => passage));
  const phrases = query.phrases.flatMap(({ forms }) => forms);
  return passages.map(({ number, url, title, text }, index) => {
    const { tier = 'related', score = 0 } = shown[index] ?? {};
    const needles = tier === 'exact' ? phrases : words;
    return {
      url,
      document: factOf(parts.facts, 'document', number),
      title,
      section: factOf(parts.facts, 'section', number),
      tier,
      score,
      excerpt: makeExcerpt(text, needles),
      titleParts: markText(title, needles),
    };
  });
}

function factOf({ values, columns }: FactsFile, name: 'document' | 'section', passage: number): string {
  const position = columns[name][passage]?.[0];
  return position === undefined ? '' : (values[name][position] ?? '');
}
