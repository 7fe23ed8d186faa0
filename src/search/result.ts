/** What a search is asked and what it answers. */
import type { ExcerptPart } from './excerpt.ts';
import type { FacetCounts } from './facets.ts';
import type { Order, Tier } from './rank.ts';

/** How much is wanted, of what, in which order. */
export interface SearchOptions {
  /** Hits wanted, default 20. */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly sort?: Order;
  /** Facets to count beside those that cost nothing: in large libraries sections, citations and parties are loaded only when asked for. */
  readonly facets?: readonly string[];
  /**
   * Called, once at most, where finding all exact passages takes long: with the first of them, certain and in their place, while the
   * others are still being counted.
   */
  readonly onFirst?: (first: FirstHits) => void;
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

/** The first hits of an answer that is not yet complete. */
export type FirstHits = Pick<SearchResult, 'query' | 'hits' | 'phrases' | 'words'>;

/** How many passages hold one part of a query. */
export interface PhraseTotal {
  readonly phrase: string;
  readonly total: number;
}
