import type { BackendName } from '../manifest.ts';
import type { Phrase, Query } from '../query.ts';
import type { PassageSet } from '../sets.ts';

/** How well passages answer the words of a query. */
export interface Weighing {
  /** BM25 by passage, 0 where no word of the query stands. */
  readonly scores: Float32Array;
  /** Words that were weighed, for marking; folded. */
  readonly words: readonly string[];
  /** Words of the query no passage has. */
  readonly missing: readonly string[];
}

/**
 * Port: the two questions a search asks an index. Every backend gives the same answer to the first; test/search/backend-contract.ts
 * says what holds for all.
 */
export interface Backend {
  readonly name: BackendName;
  /**
   * All passages whose title or text holds the phrase literally, folded; only those of `among` where it is given. Nothing is missing,
   * nothing else is there.
   */
  holding(phrase: Phrase, among?: PassageSet): Promise<PassageSet>;
  /** Where an index can tell without reading texts: passages that may hold the phrase, all that do among them. */
  readonly candidates?: (phrase: Phrase) => Promise<PassageSet>;
  weigh(query: Query): Promise<Weighing>;
}
