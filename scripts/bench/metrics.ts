/** Part of the right ones that was found: of `{甲, 乙}` with `{甲, 丙}` found, 0.5. Null when nothing is right. */
export function recall(found: ReadonlySet<string>, right: ReadonlySet<string>): number | null {
  return right.size === 0 ? null : shared(found, right) / right.size;
}

/** Part of what was found that is right; 1 when nothing was found, since then nothing wrong was shown. */
export function precision(found: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return found.size === 0 ? 1 : shared(found, right) / found.size;
}

/**
 * Right ones among the first ten, or among as many as are right when those are fewer: a phrase that stands in three places asks
 * for three. Null when nothing is right.
 */
export function precisionAtTen(ranked: readonly string[], right: ReadonlySet<string>): number | null {
  const depth = Math.min(10, right.size);
  return depth === 0 ? null : ranked.slice(0, depth).filter((id) => right.has(id)).length / depth;
}

/** Part of the right ones among the first `depth`. Null when nothing is right. */
export function recallAt(depth: number, ranked: readonly string[], right: ReadonlySet<string>): number | null {
  return recall(new Set(ranked.slice(0, depth)), right);
}

/** 1 for a right one at the top, 1/2 in second place … 0 when none is among the first `depth`. */
export function reciprocalRank(depth: number, ranked: readonly string[], right: ReadonlySet<string>): number {
  const place = ranked.slice(0, depth).findIndex((id) => right.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/**
 * How near a ranking comes to the best one, by its first `depth` (nDCG; a grade g gains 2^g − 1, divided by the logarithm of its place). Null when
 * nothing is graded.
 */
export function discountedGain(depth: number, ranked: readonly string[], grades: ReadonlyMap<string, number>): number | null {
  const gain = (list: readonly number[]): number =>
    list.slice(0, depth).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? null : gain(ranked.map((id) => grades.get(id) ?? 0)) / best;
}

/** Mean of what was measured; null when nothing was. */
export function mean(values: readonly (number | null)[]): number | null {
  const measured = values.filter((value) => value !== null);
  return measured.length === 0 ? null : measured.reduce((sum, value) => sum + value, 0) / measured.length;
}

/** The smallest value that at least `share` of all values do not exceed (nearest rank); null when there is none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/**
 * How a cost grows with size: the slope of its logarithm over the logarithm of size, by least squares. 1 is linear, 0 is constant.
 * Null when fewer than two points are positive.
 */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number | null }[]): number | null {
  const logs = points.flatMap(({ size, cost }) => (size > 0 && cost !== null && cost > 0 ? [{ x: Math.log(size), y: Math.log(cost) }] : []));
  const middleX = mean(logs.map(({ x }) => x)) ?? 0;
  const middleY = mean(logs.map(({ y }) => y)) ?? 0;
  const spread = logs.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
  return spread === 0 ? null : logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0) / spread;
}

function shared(found: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return [...found].filter((id) => right.has(id)).length;
}

/** Each name once, where it came first. */
export function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
