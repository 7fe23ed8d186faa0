import type { PassageSet } from './sets.ts';

export type Tier = 'exact' | 'related';
export type Order = 'relevance' | 'document';

/** A passage that was found, before its text is shown. */
export interface Found {
  readonly passage: number;
  readonly tier: Tier;
  readonly score: number;
}

/** Related passages must be worth this share of the best. */
const leastShare = 0.15;
/** More related passages than this help nobody. */
const mostRelated = 300;

/** The exact passages, titles that answer first, then by their words. */
export function rankExact(exact: PassageSet, scores: Float32Array, titleScore: (passage: number) => number): Found[] {
  const best = highest(scores);
  return Array.from(exact, (passage) => ({ passage, tier: 'exact', score: titleScore(passage) + (scores[passage] ?? 0) / best }));
}

/**
 * The best of the rest: no exact passage, none that is excluded. Passages in `lifted` are there whatever their score, and before
 * others: what they are lifted by counts in best scores.
 */
export function rankRelated(scores: Float32Array, leftOut: readonly PassageSet[], lifted: ReadonlyMap<number, number>): Found[] {
  const out = new Uint8Array(scores.length);
  for (const set of leftOut) for (const passage of set) out[passage] = 1;
  const best = highest(scores);
  const found: Found[] = [];
  const add = (passage: number, score: number): void => {
    if (out[passage] === 0) found.push({ passage, tier: 'related', score });
  };
  for (const [passage, lift] of lifted) add(passage, (scores[passage] ?? 0) + lift * best);
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    if (score > 0 && score >= best * leastShare && !lifted.has(passage)) add(passage, score);
  }
  return found.sort(byScore).slice(0, mostRelated);
}

/** Exact before related; within a tier best first, or as they stand in the library. */
export function sortFound(found: readonly Found[], order: Order): Found[] {
  const tier = (entry: Found): number => (entry.tier === 'exact' ? 0 : 1);
  return [...found].sort((a, b) => tier(a) - tier(b) || (order === 'relevance' ? byScore(a, b) : a.passage - b.passage));
}

function byScore(a: Found, b: Found): number {
  return b.score - a.score || a.passage - b.passage;
}

/** The best of the scores, 1 where there are none. A plain loop: it runs over all passages with every query. */
export function highest(scores: Float32Array): number {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most || 1;
}
