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
