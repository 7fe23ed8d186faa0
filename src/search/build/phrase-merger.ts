import { createIntList } from './int-list.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { createPairTable } from './pair-table.ts';
import { createPlacedPairs, type PlacedPairs } from './placed-pairs.ts';
import { createSymbolChain } from './symbol-chain.ts';

/** Merges pairs of neighbouring symbols, 0 being none. */
export interface Merger {
  best: PlacedPairs['best'];
  /** Puts a new symbol in its place wherever it stands. */
  merge(pair: number, symbol: number): void;
}

/** What pairs are worth it, and room for symbols. */
export interface MergerOptions {
  /** Pairs that occur less often are of no interest. */
  readonly least: number;
  /** All symbols are below this. */
  readonly size: number;
}

/**
 * Begins with these symbols, which it changes. A pair comes about with the younger of its symbols, and from then on it can only become
 * rarer: one that is too rare then is not looked at again.
 */
export function createMerger(symbols: Int32Array, { least, size }: MergerOptions): Merger {
  const chain = createSymbolChain(symbols);
  const pairs = createPlacedPairs(least);
  findPairs(symbols, least, pairs.add);
  const [before, behind] = [createNeighbours(size), createNeighbours(size)];
  const addFrequent = (neighbours: Neighbours, pairOf: (other: number) => readonly [number, number]): void => {
    neighbours.takeFrequent(least, (other, noted) => {
      const [first, second] = pairOf(other);
      pairs.add(first, second, noted.filter((place) => chain.holds(place, first, second)));
    });
  };
  return {
    best: pairs.best,
    merge(pair, symbol) {
      const { first, second, places } = pairs.take(pair);
      for (const place of places) {
        if (!chain.holds(place, first, second)) continue;
        const [left, right] = [chain.before(place), chain.merge(place, symbol)];
        const [symbolBefore, symbolBehind] = [symbols[left] ?? 0, symbols[right] ?? 0];
        if (symbolBefore !== 0) {
          pairs.lose(symbolBefore, first);
          before.note(symbolBefore, left);
        }
        if (symbolBehind !== 0) {
          pairs.lose(second, symbolBehind);
          behind.note(symbolBehind, place);
        }
      }
      addFrequent(before, (other) => [other, symbol]);
      addFrequent(behind, (other) => [symbol, other]);
    },
  };
}

/** Visits the pairs that are frequent from the start, with their places. */
function findPairs(symbols: Int32Array, least: number, visit: (first: number, second: number, places: Int32Array) => void): void {
  const table = createPairTable((symbols.length >> 3) + 1);
  const counts = createIntList();
  const pairAt = new Int32Array(symbols.length).fill(-1);
  for (let place = 0; place + 1 < symbols.length; place++) {
    const [first, second] = [symbols[place] ?? 0, symbols[place + 1] ?? 0];
    if (first === 0 || second === 0) continue;
    const pair = table.add(first, second);
    pairAt[place] = pair;
    if (pair === counts.length) counts.push(1);
    else counts.set(pair, counts.get(pair) + 1);
  }
  const lists: Int32Array[] = [];
  const filled = new Int32Array(counts.length);
  for (const [place, pair] of pairAt.entries()) {
    if (pair < 0 || counts.get(pair) < least) continue;
    const list = (lists[pair] ??= new Int32Array(counts.get(pair)));
    list[filled[pair] ?? 0] = place;
    filled[pair] = (filled[pair] ?? 0) + 1;
  }
  for (let pair = 0; pair < table.size; pair++) {
    const places = lists[pair];
    if (places) visit(table.first(pair), table.second(pair), places);
  }
}
