/** Frequent strings of a library, so that its texts can be stored in few codes: byte pair encoding on characters. */
import { createIntList, type IntList } from './int-list.ts';
import { createPairTable, type PairTable } from './pair-table.ts';

const sampleSize = 1_500_000;
const mostPhrases = 14_000;
/** A phrase must occur this often in the sample. */
const leastCount = 12;
const longestPhrase = 24;

/** Strings of two and more units that are worth a code, learnt from some of `count` texts of `total` units together. */
export function learnPhrases(count: number, total: number, textAt: (index: number) => string): string[] {
  const symbols = sampleOf(count, total, textAt);
  const merger = createMerger(symbols);
  const strings = new Map<number, string>();
  const stringOf = (symbol: number): string => strings.get(symbol) ?? String.fromCharCode(symbol);
  while (strings.size < mostPhrases) {
    const best = merger.best();
    if (!best) break;
    const phrase = stringOf(best.first) + stringOf(best.second);
    if (phrase.length > longestPhrase) continue;
    const symbol = 65536 + strings.size;
    strings.set(symbol, phrase);
    merger.merge(best.pair, symbol);
  }
  return [...new Set(strings.values())];
}

/** Units of some of the texts, a 0 behind each. */
function sampleOf(count: number, total: number, textAt: (index: number) => string): Int32Array {
  const step = Math.max(1, Math.ceil(total / sampleSize));
  const units = createIntList(sampleSize);
  for (let index = 0; index < count; index += step) {
    const text = textAt(index);
    for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
    units.push(0);
  }
  return units.values();
}

/** Merges the most frequent pairs of neighbouring symbols, 0 being none. `best` gives pairs with counts that fall. */
function createMerger(symbols: Int32Array): {
  best(): { pair: number; first: number; second: number } | null;
  merge(pair: number, symbol: number): void;
} {
  const next = symbols.map((_, index) => index + 1);
  const previous = symbols.map((_, index) => index - 1);
  const table = createPairTable(1 << 18);
  const counts = countPairs(symbols, table);
  const placesOf = findPlaces(symbols, table, counts);
  const made = new Map<number, number[]>();
  const queue: number[][] = [];
  const offer = (pair: number): void => {
    const worth = counts.get(pair);
    if (worth >= leastCount) (queue[worth] ??= []).push(pair);
  };
  const change = (first: number, second: number, by: number): number => {
    const pair = table.add(first, second);
    if (pair === counts.length) counts.push(0);
    counts.set(pair, counts.get(pair) + by);
    return pair;
  };
  const join = (first: number, second: number, place: number, touched: Set<number>): void => {
    const pair = change(first, second, 1);
    const places = made.get(pair);
    if (places) places.push(place);
    else made.set(pair, [place]);
    touched.add(pair);
  };
  for (let pair = 0; pair < table.size; pair++) offer(pair);
  return {
    best() {
      for (let worth = queue.length - 1; worth >= leastCount; worth--) {
        const pair = queue[worth]?.pop();
        if (pair === undefined) {
          queue.length = worth;
          continue;
        }
        const current = counts.get(pair);
        if (current === worth) return { pair, first: table.first(pair), second: table.second(pair) };
        offer(pair);
        worth = queue.length;
      }
      return null;
    },
    merge(pair, symbol) {
      const first = table.first(pair);
      const second = table.second(pair);
      const touched = new Set<number>();
      for (const place of made.get(pair) ?? placesOf(pair)) {
        const right = next[place] ?? 0;
        if (symbols[place] !== first || symbols[right] !== second) continue;
        const before = previous[place] ?? -1;
        const behind = next[right] ?? 0;
        const [symbolBefore, symbolBehind] = [symbols[before] ?? 0, symbols[behind] ?? 0];
        if (symbolBefore !== 0) {
          change(symbolBefore, first, -1);
          join(symbolBefore, symbol, before, touched);
        }
        if (symbolBehind !== 0) {
          change(second, symbolBehind, -1);
          join(symbol, symbolBehind, place, touched);
        }
        symbols[place] = symbol;
        symbols[right] = 0;
        next[place] = behind;
        if (behind < symbols.length) previous[behind] = place;
      }
      counts.set(pair, 0);
      made.delete(pair);
      touched.forEach(offer);
    },
  };
}

function countPairs(symbols: Int32Array, table: PairTable): IntList {
  const counts = createIntList(1 << 18);
  for (let place = 0; place + 1 < symbols.length; place++) {
    const first = symbols[place] ?? 0;
    const second = symbols[place + 1] ?? 0;
    if (first === 0 || second === 0) continue;
    const pair = table.add(first, second);
    if (pair === counts.length) counts.push(0);
    counts.set(pair, counts.get(pair) + 1);
  }
  return counts;
}

/** Places of the pairs that are frequent from the start, all in one array. */
function findPlaces(symbols: Int32Array, table: PairTable, counts: IntList): (pair: number) => Int32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let pair = 0; pair < counts.length; pair++) {
    const count = counts.get(pair);
    starts[pair + 1] = (starts[pair] ?? 0) + (count >= leastCount ? count : 0);
  }
  const places = new Int32Array(starts[counts.length] ?? 0);
  const filled = starts.slice();
  for (let place = 0; place + 1 < symbols.length; place++) {
    const pair = table.find(symbols[place] ?? 0, symbols[place + 1] ?? 0);
    const at = filled[pair] ?? 0;
    if (pair < 0 || at === starts[pair + 1]) continue;
    places[at] = place;
    filled[pair] = at + 1;
  }
  return (pair) => places.subarray(starts[pair] ?? 0, starts[pair + 1] ?? 0);
}
