import type { Backend } from './backends/backend.ts';
import { countFacets, createFilter, type Facets, readFilters } from './facets.ts';
import { findFirst } from './first.ts';
import { showHits } from './hits.ts';
import { type FacetName, facetNames } from './manifest.ts';
import type { Names } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { type Found, rankExact, rankRelated, sortFound } from './rank.ts';
import { findExact, weighAll, type WideWeighing } from './related.ts';
import type { PhraseTotal, SearchOptions, SearchResult } from './result.ts';
import { type PassageSet, subtract } from './sets.ts';
import type { PassageStore } from './store.ts';
import type { Synonyms } from './synonyms.ts';
import { type Titles, wholeTitle } from './titles.ts';

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
/** Hits shown unless asked otherwise. */
const defaultLimit = 20;

/** Answers one query: all exact passages, then related ones, never mixed. */
export async function runSearch(parts: SearchParts, typed: string, options: SearchOptions = {}): Promise<SearchResult> {
  const { backend, facets } = parts;
  const query = parseQuery(typed);
  const wordings = options.synonyms === false ? [] : parts.synonyms.reword(query);
  const weighing = weighAll(backend, query, wordings);
  const holding = tellFirst(parts, query, weighing, options).then(() => findHolders(backend, query));
  const [holders, weighed] = await Promise.all([holding, weighing]);
  const named = parts.names.find(query);
  const found = rankFound(parts, query, named, holders, weighed);
  const shown = await choose(facets, found, options);
  const nothing = holders.exact.length === 0;
  const counted = found.flatMap(({ tier, passage }) => (nothing || tier === 'exact' ? [passage] : []));
  const { limit = defaultLimit, offset = 0 } = options;
  return {
    query: typed,
    ...(await countTiers(facets, shown)),
    backend: backend.name,
    facets: await countFacets(facets, wantedFacets(facets, options), counted, readFilters(options.filters)),
    hits: await showHits(parts, query, weighed.words, shown.slice(offset, offset + limit)),
    named: await showHits(parts, query, weighed.words, pointedAt(shown, named)),
    phrases: query.phrases.map((phrase) => phrase.typed),
    without: query.without.map((phrase) => phrase.typed),
    words: weighed.words,
    missing: nothing ? weighed.missing : [],
    synonyms: wordings.map(({ word }) => word),
    parts: nothing ? await countParts(backend, query) : [],
  };
}

/** Passages that hold the query literally, and for each word that was excluded those that hold it. */
interface Holders {
  readonly exact: PassageSet;
  readonly excluded: readonly PassageSet[];
}

async function findHolders(backend: Backend, query: Query): Promise<Holders> {
  const [holding, ...excluded] = await Promise.all([findExact(backend, query), ...query.without.map((phrase) => backend.holding(phrase))]);
  return { exact: excluded.reduce(subtract, holding), excluded };
}

/** What passes the filters, in the order that is wanted. */
async function choose(facets: Facets, found: readonly Found[], { filters, sort = 'relevance' }: SearchOptions): Promise<Found[]> {
  const passes = await createFilter(facets, readFilters(filters));
  return sortFound(found.filter(({ passage }) => passes(passage)), sort);
}

/** Shows the first hits to a caller who wants them, where the others will take a while. */
async function tellFirst(parts: SearchParts, query: Query, weighing: Promise<WideWeighing>, options: SearchOptions): Promise<void> {
  const { onFirst, limit = defaultLimit, offset = 0 } = options;
  if (!onFirst || offset > 0) return;
  const rank = async (candidates: PassageSet): Promise<Found[]> =>
    choose(parts.facets, rankExact(candidates, (await weighing).scores, exactScorer(parts, query)), options);
  const first = await findFirst(parts, query, rank, limit);
  if (first.length === 0) return;
  const { words } = await weighing;
  onFirst({ query: query.typed, hits: await showHits(parts, query, words, first), phrases: query.phrases.map(({ typed }) => typed), words });
}

/** What an exact passage counts by its title, and by being named. */
function exactScorer({ titles, names }: SearchParts, query: Query): (passage: number) => number {
  const [named, titleScore] = [names.find(query), titles.scores(query)];
  return (passage) => (named.has(passage) ? namedScore : titleScore(passage));
}

/** Everything that was found, exact passages first; what the query names before all others of its tier. */
function rankFound(
  parts: SearchParts,
  query: Query,
  named: ReadonlySet<number>,
  { exact, excluded }: Holders,
  { scores, reworded }: WideWeighing,
): Found[] {
  const lifted = new Map<number, number>();
  for (const passage of reworded) lifted.set(passage, 1);
  for (const passage of parts.titles.named(query)) lifted.set(passage, wholeTitle);
  for (const passage of named) lifted.set(passage, namedScore);
  return [
    ...rankExact(exact, scores, exactScorer(parts, query)),
    ...rankRelated(scores, [exact, ...excluded], lifted),
  ];
}

async function countTiers(facets: Facets, shown: readonly Found[]): Promise<Pick<SearchResult, 'exactTotal' | 'exactDocuments' | 'relatedTotal'>> {
  const documents = await facets.open('document');
  const exact = shown.filter(({ tier }) => tier === 'exact');
  const holding = new Set(exact.map(({ passage }) => documents.of(passage)[0]));
  return { exactTotal: exact.length, exactDocuments: holding.size, relatedTotal: shown.length - exact.length };
}

/** What the query names without holding its words; where nothing holds them, it stands first among the related anyway. */
function pointedAt(shown: readonly Found[], named: ReadonlySet<number>): Found[] {
  if (shown[0]?.tier !== 'exact') return [];
  return shown.filter(({ tier, passage }) => tier === 'related' && named.has(passage)).slice(0, mostNamed);
}

async function countParts(backend: Backend, { phrases }: Query): Promise<PhraseTotal[]> {
  if (phrases.length < 2 || phrases.length > mostParts) return [];
  return Promise.all(phrases.map(async (phrase) => ({ phrase: phrase.typed, total: (await backend.holding(phrase)).length })));
}

function wantedFacets({ ready }: Facets, { facets = [], filters = {} }: SearchOptions): FacetName[] {
  return facetNames.filter((name) => ready.includes(name) || facets.includes(name) || (filters[name]?.length ?? 0) > 0);
}
