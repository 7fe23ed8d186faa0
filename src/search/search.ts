import type { Backend } from './backends/backend.ts';
import { type ExcerptPart, makeExcerpt, markText } from './excerpt.ts';
import { countFacets, createFilter, type FacetCounts, type Facets, readFilters } from './facets.ts';
import { type FacetName, facetNames } from './manifest.ts';
import type { Names } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { type Found, type Order, rankExact, rankRelated, sortFound, type Tier } from './rank.ts';
import { findExact, weighAll } from './related.ts';
import { subtract } from './sets.ts';
import type { PassageStore } from './store.ts';
import type { Synonyms } from './synonyms.ts';
import { type Titles, wholeTitle } from './titles.ts';

/** How much is wanted, of what, in which order. */
export interface SearchOptions {
  /** Hits wanted, default 20. */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Order;
  /** Facets to count beside those that cost nothing: in large libraries sections, citations and parties are loaded only when asked for. */
  readonly facets?: readonly string[];
  /** False: related passages are looked for by the words typed alone. */
  readonly synonyms?: boolean;
}

/** A passage that was found, as it is shown. */
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

/** The answer to a query. */
export interface SearchResult {
  readonly query: string;
  /** Passages that hold every phrase literally; the true number. */
  readonly exactTotal: number;
  /** Documents these passages belong to. */
  readonly exactDocuments: number;
  readonly relatedTotal: number;
  readonly backend: string;
  /**
   * Of what the search found literally, how many passages have each value; where nothing holds the query literally, of the related
   * passages. A facet that is filtered counts as if it were not, so that its other values can be chosen.
   */
  readonly facets: FacetCounts;
  readonly hits: readonly Hit[];
  /** Behind literal hits: what the query names, 教师法第十三条, where that passage does not hold these words itself; three at most. */
  readonly named: readonly Hit[];
  /** What was looked for literally, what was left out, and the words related passages were looked for by. */
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly words: readonly string[];
  /** Words of the query the library does not have. */
  readonly missing: readonly string[];
  /** Other words for those of the query, looked for in the related tier as well. */
  readonly synonyms: readonly string[];
  /** When no passage holds all phrases: how many hold each. */
  readonly parts: readonly PhraseTotal[];
}

/** How many passages hold one part of a query. */
export interface PhraseTotal {
  readonly phrase: string;
  readonly total: number;
}

/** What a search works with; all of one build. */
export interface SearchParts {
  readonly store: PassageStore;
  readonly titles: Titles;
  readonly facets: Facets;
  readonly names: Names;
  readonly synonyms: Synonyms;
  readonly backend: Backend;
}

/** What being named by the query counts: more than a title that is the query. */
const namedScore = 4;
/** More phrases than this are not counted one by one. */
const mostParts = 5;
/** More passages than this are not told as being what the query names. */
const mostNamed = 3;

/** Answers one query: all exact passages, then related ones, never mixed. */
export async function runSearch(parts: SearchParts, typed: string, options: SearchOptions = {}): Promise<SearchResult> {
  const query = parseQuery(typed);
  const wordings = options.synonyms === false ? [] : parts.synonyms.reword(query);
  const [excluded, holders, { scores, words, missing, reworded }] = await Promise.all([
    Promise.all(query.without.map((phrase) => parts.backend.holding(phrase))),
    findExact(parts.backend, query),
    weighAll(parts.backend, query, wordings),
  ]);
  const exact = excluded.reduce(subtract, holders);
  const [named, titleScore] = [parts.names.find(query), parts.titles.scores(query)];
  const lifted = new Map<number, number>();
  for (const passage of reworded) lifted.set(passage, 1);
  for (const passage of parts.titles.named(query)) lifted.set(passage, wholeTitle);
  for (const passage of named) lifted.set(passage, namedScore);
  const found = [
    ...rankExact(exact, scores, (passage) => (named.has(passage) ? namedScore : titleScore(passage))),
    ...rankRelated(scores, [exact, ...excluded], lifted),
  ];
  const filters = readFilters(options.filters);
  const passes = await createFilter(parts.facets, filters);
  const shown = sortFound(found.filter(({ passage }) => passes(passage)), options.sort ?? 'relevance');
  const exactShown = shown.filter(({ tier }) => tier === 'exact');
  const documents = await parts.facets.open('document');
  const { limit = 20, offset = 0 } = options;
  const counted = found.filter(({ tier }) => exact.length === 0 || tier === 'exact');
  const pointed = shown.filter(({ tier, passage }) => tier === 'related' && exactShown.length > 0 && named.has(passage));
  return {
    query: typed,
    exactTotal: exactShown.length,
    exactDocuments: new Set(exactShown.map(({ passage }) => documents.of(passage)[0])).size,
    relatedTotal: shown.length - exactShown.length,
    backend: parts.backend.name,
    facets: await countFacets(parts.facets, wantedFacets(parts.facets, options), counted.map(({ passage }) => passage), filters),
    hits: await showHits(parts, query, words, shown.slice(offset, offset + limit)),
    named: await showHits(parts, query, words, pointed.slice(0, mostNamed)),
    phrases: query.phrases.map((phrase) => phrase.typed),
    without: query.without.map((phrase) => phrase.typed),
    words,
    missing: exact.length > 0 ? [] : missing,
    synonyms: wordings.map(({ word }) => word),
    parts: exact.length > 0 ? [] : await countParts(parts.backend, query),
  };
}

async function countParts(backend: Backend, { phrases }: Query): Promise<PhraseTotal[]> {
  if (phrases.length < 2 || phrases.length > mostParts) return [];
  return Promise.all(phrases.map(async (phrase) => ({ phrase: phrase.typed, total: (await backend.holding(phrase)).length })));
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
