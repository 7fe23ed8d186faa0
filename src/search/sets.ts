/** Sets of passages: ascending numbers without repetition. */
export type PassageSet = Int32Array;

/** No passages. */
export const emptySet: PassageSet = new Int32Array(0);

/** Sets of about equal size are walked through side by side; in a set so many times larger steps are taken. */
const muchLarger = 8;

/** Members of both. */
export function intersect(a: PassageSet, b: PassageSet): PassageSet {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (large.length < small.length * muchLarger) return walk(small, large);
  const common = new Int32Array(small.length);
  let [count, at] = [0, 0];
  for (const item of small) {
    at = seek(large, item, at);
    if (large[at] === item) common[count++] = item;
  }
  return common.subarray(0, count);
}

/** Members of `set` that are in `among`; all where there is no `among`. */
export const within = (set: PassageSet, among?: PassageSet): PassageSet => (among ? intersect(set, among) : set);

function walk(small: PassageSet, large: PassageSet): PassageSet {
  const common = new Int32Array(small.length);
  let [count, at] = [0, 0];
  for (const item of small) {
    while (at < large.length && (large[at] ?? 0) < item) at++;
    if (large[at] === item) common[count++] = item;
  }
  return common.subarray(0, count);
}

/** Members of `a` that are not in `b`. */
export function subtract(a: PassageSet, b: PassageSet): PassageSet {
  if (b.length === 0) return a;
  let at = 0;
  return a.filter((item) => {
    at = seek(b, item, at);
    return b[at] !== item;
  });
}

/** Members of any. */
export function unite(sets: readonly PassageSet[]): PassageSet {
  const filled = sets.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? emptySet;
  const total = filled.reduce((sum, { length }) => sum + length, 0);
  const all = new Int32Array(total);
  let end = 0;
  for (const set of filled) {
    all.set(set, end);
    end += set.length;
  }
  all.sort();
  return all.filter((item, index) => index === 0 || item !== all[index - 1]);
}

/** First place at or behind `from` whose item is not less; steps that double, then halving. */
function seek(list: PassageSet, item: number, from: number): number {
  let [low, step] = [from, 1];
  while (low + step < list.length && (list[low + step] ?? 0) < item) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}
