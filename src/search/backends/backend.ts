import type { Phrase } from '../query.ts';

export type BackendName = 'scan' | 'pagefind';

/** A word of the query with how much it counts. */
export interface WeighedWord {
  readonly text: string;
  readonly weight: number;
}

/**
 * Port: the two questions a search asks an index. Every backend gives the same answer to the first; test/search/backend-contract.ts
 * says what holds for all.
 */
export interface Backend {
  readonly name: BackendName;
  /** Numbers of all passages whose title or text holds the phrase literally, folded; ascending. Nothing is missing, nothing else is there. */
  holding(phrase: Phrase): Promise<readonly number[]>;
  /** BM25 of every passage that has one of the words. */
  weigh(words: readonly WeighedWord[]): Promise<ReadonlyMap<number, number>>;
}
