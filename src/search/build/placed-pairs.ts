import { createIntList } from './int-list.ts';
import { createPairTable } from './pair-table.ts';

/** Where a pair stands. */
type Places = Int32Array | readonly number[];

/** Pairs of symbols with their places, and in a queue by how often they occur. */
export interface PlacedPairs {
  /** A pair with all its places, if there are enough. */
  add(first: number, second: number, places: Places): void;
  /** It stands in one place less. */
  lose(first: number, second: number): void;
  /** The most frequent pair there is, once; null when none is left. */
  best(): { pair: number; first: number; second: number } | null;
  /** A pair that is about to be gone, and where it stood at first. */
  take(pair: number): { first: number; second: number; places: Places };
}

/** None at first; pairs that occur less often than `least` are of no interest. */
export function createPlacedPairs(least: number): PlacedPairs {
  const pairs = createPairTable();
  const counts = createIntList();
  const placesOf: Places[] = [];
  const waiting: number[][] = [];
  const queue = (pair: number): void => {
    const count = counts.get(pair);
    if (count >= least) (waiting[count] ??= []).push(pair);
  };
  return {
    add(first, second, places) {
      if (places.length < least) return;
      const pair = pairs.add(first, second);
      placesOf[pair] = places;
      counts.push(places.length);
      queue(pair);
    },
    lose(first, second) {
      const pair = pairs.find(first, second);
      if (pair >= 0) counts.set(pair, counts.get(pair) - 1);
    },
    best() {
      while (waiting.length > least) {
        const count = waiting.length - 1;
        const pair = waiting[count]?.pop();
        if (pair === undefined) waiting.length = count;
        else if (counts.get(pair) === count) return { pair, first: pairs.first(pair), second: pairs.second(pair) };
        // It has become rarer since: its turn comes later.
        else queue(pair);
      }
      return null;
    },
    take(pair) {
      const places = placesOf[pair] ?? [];
      placesOf[pair] = [];
      counts.set(pair, 0);
      return { first: pairs.first(pair), second: pairs.second(pair), places };
    },
  };
}
