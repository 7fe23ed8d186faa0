import type { Backend } from './backends/backend.ts';
import { type ExcerptPart, makeExcerpt, markText } from './excerpt.ts';
import { countFacets, createFilter, type FacetCounts, type Facets, readFilters } from './facets.ts';
import { type FacetName, facetNames } from './manifest.ts';
import { parseQuery, type Phrase, type Query } from './query.ts';
import { type Found, type Order, rankExact, rankRelated, sortFound, type Tier } from './rank.ts';
import { emptySet, intersect, type PassageSet, subtract } from './sets.ts';
import type { PassageStore } from './store.ts';
import type { Titles } from './titles.ts';

export interface SearchOptions {
  /** Hits wanted, default 20. */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Order;
  /** Facets to count beside those that cost nothing: in large libraries sections, citations and parties are loaded only when asked for. */
  readonly facets?: readonly string[];
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
  readonly titles: Titles;
  readonly facets: Facets;
  readonly backend: Backend;
}

/** Answers one query: all exact passages, then related ones, never mixed. */
export async function runSearch(parts: SearchParts, typed: string, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parseQuery(typed);
  const [excluded, { scores, words, missing }] = await Promise.all([
    Promise.all(query.without.map((phrase) => parts.backend.holding(phrase))),
    parts.backend.weigh(query),
  ]);
  const exact = excluded.reduce(subtract, await findExact(parts.backend, query.phrases));
  const found = [...rankExact(exact, scores, parts.titles.scores(query)), ...rankRelated(scores, [exact, ...excluded])];
  const filters = readFilters(options.filters);
  const passes = await createFilter(parts.facets, filters);
  const shown = sortFound(found.filter(({ passage }) => passes(passage)), options.sort ?? 'relevance');
  const exactShown = shown.filter(({ tier }) => tier === 'exact');
  const documents = await parts.facets.open('document');
  const { limit = 20, offset = 0 } = options;
  return {
    query: typed,
    exactTotal: exactShown.length,
    exactDocuments: new Set(exactShown.map(({ passage }) => documents.of(passage)[0])).size,
    relatedTotal: shown.length - exactShown.length,
    backend: parts.backend.name,
    facets: await countFacets(parts.facets, wantedFacets(parts.facets, options), found.map(({ passage }) => passage), filters),
    hits: await showHits(parts, query, words, shown.slice(offset, offset + limit)),
    phrases: query.phrases.map((phrase) => phrase.typed),
    words,
    missing: exact.length > 0 ? [] : missing,
  };
}

/** The rarest phrase is not known beforehand; an empty set ends the search. */
async function findExact(backend: Backend, phrases: readonly Phrase[]): Promise<PassageSet> {
  let exact: PassageSet | null = null;
  for (const phrase of phrases) {
    const holding = await backend.holding(phrase);
    exact = exact ? intersect(exact, holding) : holding;
    if (exact.length === 0) break;
  }
  return exact ?? emptySet;
}

function wantedFacets({ ready }: Facets, { facets = [], filters = {} }: SearchOptions): FacetName[] {
  return facetNames.filter((name) => ready.includes(name) || facets.includes(name) || (filters[name]?.length ?? 0) > 0);
}

async function showHits(parts: SearchParts, query: Query, words: readonly string[], shown: readonly Found[]): Promise<Hit[]> {
  const passages = await parts.store.passages(shown.map(({ passage }) => passage));
  const documents = await parts.facets.open('document');
  const phrases = query.phrases.flatMap(({ forms }) => forms);
  return passages.map(({ number, url, title, section, text }, index) => {
    const { tier = 'related', score = 0 } = shown[index] ?? {};
    const needles = tier === 'exact' ? phrases : words;
    return {
      url,
      document: documents.values[documents.of(number)[0] ?? -1] ?? '',
      title,
      section,
      tier,
      score,
      excerpt: makeExcerpt(text, needles),
      titleParts: markText(title, needles),
    };
  });
}
