import type { PassageSet } from './sets.ts';

/** Whether a passage holds the query literally. */
export type Tier = 'exact' | 'related';
/** By relevance, or as documents and passages stand in the library. */
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
export const mostRelated = 300;

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
  const taken = new Uint8Array(scores.length);
  for (const set of leftOut) for (const passage of set) taken[passage] = 1;
  const best = highest(scores);
  const found: Found[] = [];
  for (const [passage, lift] of lifted) {
    if (taken[passage] === 1) continue;
    taken[passage] = 1;
    found.push({ passage, tier: 'related', score: (scores[passage] ?? 0) + lift * best });
  }
  const worth = (passage: number, score: number): boolean => score > 0 && score >= best * leastShare && taken[passage] === 0;
  const lowest = lowestStep(scores, best, worth);
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    if (worth(passage, score) && stepOf(score, best) >= lowest) found.push({ passage, tier: 'related', score });
  }
  return found.sort(byScore).slice(0, mostRelated);
}

/** Steps the scores are sorted into before those of the best are compared: a common word stands in thousands of passages, and few are shown. */
const steps = 1024;

const stepOf = (score: number, best: number): number => Math.min(steps - 1, Math.floor((score / best) * steps));

/** The step from which on there are enough. */
function lowestStep(scores: Float32Array, best: number, worth: (passage: number, score: number) => boolean): number {
  const counts = new Uint32Array(steps);
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    if (!worth(passage, score)) continue;
    const step = stepOf(score, best);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let enough = mostRelated;
  let step = steps;
  while (step > 0 && enough > 0) enough -= counts[--step] ?? 0;
  return step;
}

/** Exact before related; within a tier best first, or as they stand in the library. */
export function sortFound(found: readonly Found[], order: Order): Found[] {
  const tier = (entry: Found): number => (entry.tier === 'exact' ? 0 : 1);
  return [...found].sort((a, b) => tier(a) - tier(b) || (order === 'relevance' ? byScore(a, b) : a.passage - b.passage));
}

function byScore(a: Found, b: Found): number {
  return b.score - a.score || a.passage - b.passage;
}

/** The best of the scores, 1 where there are none. */
export function highest(scores: Float32Array): number {
  let most = 0;
  // Counted down: an iterator over so many numbers takes longer than everything else here.
  for (let left = scores.length; left > 0; left--) {
    const score = scores[left - 1] ?? 0;
    if (score > most) most = score;
  }
  return most || 1;
}
