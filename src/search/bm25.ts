import type { Weights } from './weights.ts';

/** Okapi BM25 with the parameters the literature uses for short texts. */
const k1 = 1.2;
const b = 0.75;

/** Weight of a word that `df` of `count` passages hold; never negative. */
export function inverseDocumentFrequency(df: number, count: number): number {
  return Math.log(1 + (count - df + 0.5) / (df + 0.5));
}

/** What `tf` occurrences are worth in a passage of `length` characters, where passages have `average` of them. */
export function saturate(tf: number, length: number, average: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / Math.max(1, average)));
}

/** Adds up words: passages that hold each with how often, and what the word counts. */
export function createScores(count: number, weights: Weights): {
  add(passages: ArrayLike<number>, counts: ArrayLike<number>, weight: number): void;
  /** The sums, each raised by the authority of its passage's document. */
  finish(): Float32Array;
} {
  const scores = new Float32Array(count);
  return {
    add(passages, counts, weight) {
      const worth = weight * inverseDocumentFrequency(passages.length, count);
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i] ?? 0;
        const gain = worth * saturate(counts[i] ?? 0, weights.length(passage), weights.averageLength);
        scores[passage] = (scores[passage] ?? 0) + gain;
      }
    },
    finish() {
      for (let passage = 0; passage < count; passage++) {
        const score = scores[passage] ?? 0;
        if (score > 0) scores[passage] = score * weights.authority(passage);
      }
      return scores;
    },
  };
}
