/** Which article of a wording became which of the next, although amendments insert articles and count them anew. */
import type { Article } from './legislation-articles.ts';

/** Null on the side that has no such article. */
export interface AlignedArticles {
  readonly older: Article | null;
  readonly newer: Article | null;
}

/**
 * Every article of both wordings once, in order. Articles whose text is the same hold the rest in place; between two of them those that
 * share most are taken together. Linear but for stretches where everything has changed, and these are bounded.
 */
export function alignArticles(older: readonly Article[], newer: readonly Article[]): readonly AlignedArticles[] {
  const rows: AlignedArticles[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...fixedPairs(older, newer), [older.length, newer.length] as const]) {
    rows.push(...alignStretch(older.slice(i, a), newer.slice(j, b)));
    if (a < older.length) rows.push({ older: older[a] ?? null, newer: newer[b] ?? null });
    [i, j] = [a + 1, b + 1];
  }
  return rows;
}

type Pair = readonly [older: number, newer: number];

/** Articles whose text stands once in both, without those that have changed places. */
function fixedPairs(older: readonly Article[], newer: readonly Article[]): readonly Pair[] {
  const [places, others] = [placesOf(older), placesOf(newer)];
  const pairs: Pair[] = [];
  for (const [text, at] of places) {
    const other = others.get(text);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return longestRising(pairs);
}

/** Place of each text; -1 for one that comes twice. */
function placesOf(articles: readonly Article[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { text }] of articles.entries()) places.set(text, places.has(text) ? -1 : at);
  return places;
}

/** The longest chain in which both places rise; `pairs` rise in the first. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const chain: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

const largestStretch = 40_000;
const alike = 0.35;

function alignStretch(older: readonly Article[], newer: readonly Article[]): readonly AlignedArticles[] {
  const pairs = older.length * newer.length > largestStretch ? sameLabels(older, newer) : mostShared(older, newer);
  const rows: AlignedArticles[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [older.length, newer.length] as const]) {
    rows.push(...older.slice(i, a).map((article) => ({ older: article, newer: null })));
    rows.push(...newer.slice(j, b).map((article) => ({ older: null, newer: article })));
    if (a < older.length) rows.push({ older: older[a] ?? null, newer: newer[b] ?? null });
    [i, j] = [a + 1, b + 1];
  }
  return rows;
}

function sameLabels(older: readonly Article[], newer: readonly Article[]): readonly Pair[] {
  const places = new Map(newer.map(({ label }, at) => [label, at]));
  return longestRising(older.flatMap(({ label }, at) => (places.has(label) ? [[at, places.get(label) ?? 0] as const] : [])));
}

/** The pairs, both rising, whose likeness adds up to most. */
function mostShared(older: readonly Article[], newer: readonly Article[]): readonly Pair[] {
  const [left, right] = [older.map(bigrams), newer.map(bigrams)];
  const width = newer.length + 1;
  const likeness = left.flatMap((a) => right.map((b) => dice(a, b)));
  const best = new Float64Array((older.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const like = (row: number, column: number): number => likeness[row * newer.length + column] ?? 0;
  for (let row = older.length - 1; row >= 0; row -= 1) {
    for (let column = newer.length - 1; column >= 0; column -= 1) {
      const own = like(row, column);
      const taken = own >= alike ? own + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < older.length && column < newer.length; ) {
    const own = like(row, column);
    if (own >= alike && at(row, column) === own + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      [row, column] = [row + 1, column + 1];
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function bigrams({ text }: Article): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
