import { partitionPoint } from '../model/partition.ts';

/** Finds by the beginning or the end of a key without looking at every key. */
export interface AffixIndex<T> {
  beginningWith(prefix: string): T[];
  endingWith(suffix: string): T[];
}

/** Results stand in the order of `items`. */
export function indexAffixes<T>(items: readonly T[], keyOf: (item: T) => string): AffixIndex<T> {
  const forward = sortedKeys(items, keyOf);
  const backward = sortedKeys(items, (item) => reverse(keyOf(item)));
  return {
    beginningWith: (prefix) => startingWith(forward, prefix),
    endingWith: (suffix) => startingWith(backward, reverse(suffix)),
  };
}

interface Keyed<T> {
  readonly key: string;
  readonly order: number;
  readonly item: T;
}

function sortedKeys<T>(items: readonly T[], keyOf: (item: T) => string): Keyed<T>[] {
  return items
    .map((item, order) => ({ key: keyOf(item), order, item }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.order - b.order));
}

function startingWith<T>(sorted: readonly Keyed<T>[], prefix: string): T[] {
  const from = partitionPoint(sorted, ({ key }) => key < prefix);
  const hits: Keyed<T>[] = [];
  for (let at = from; sorted[at]?.key.startsWith(prefix); at++) hits.push(sorted[at] as Keyed<T>);
  return hits.sort((a, b) => a.order - b.order).map(({ item }) => item);
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
