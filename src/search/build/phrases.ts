/** Frequent strings of a library, so that its texts can be stored in few codes: byte pair encoding on characters. */
import { createIntList, type IntList } from './int-list.ts';
import { createPairTable } from './pair-table.ts';

const sampleSize = 1_500_000;
const mostPhrases = 8192;
/** A phrase must occur this often in the sample. */
const leastCount = 20;
const longestPhrase = 24;

/** Strings of two and more units that are worth a code, learnt from texts spread over the library. */
export function learnPhrases(texts: readonly string[]): string[] {
  const symbols = Int32Array.from(sampleOf(texts), (unit) => unit);
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

function* sampleOf(texts: readonly string[]): Generator<number> {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.ceil(total / sampleSize));
  for (let index = 0; index < texts.length; index += step) {
    const text = texts[index] ?? '';
    for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
    yield 0;
  }
}

/** Merges the most frequent pairs of neighbouring symbols. `best` gives each pair once, counts falling. */
function createMerger(symbols: Int32Array): {
  best(): { pair: number; first: number; second: number } | null;
  merge(pair: number, symbol: number): void;
} {
  const next = symbols.map((_, index) => index + 1);
  const previous = symbols.map((_, index) => index - 1);
  const table = createPairTable(1 << 18);
  const counts = createIntList(1 << 18);
  const places: (IntList | undefined)[] = [];
  const queue: number[][] = [];
  const count = (first: number, second: number): number => {
    const pair = table.add(first, second);
    if (pair === counts.length) counts.push(0);
    counts.values()[pair] = (counts.values()[pair] ?? 0) + 1;
    return pair;
  };
  const note = (pair: number, place: number): void => {
    (places[pair] ??= createIntList(16)).push(place);
  };
  const offer = (pair: number): void => {
    const worth = counts.values()[pair] ?? 0;
    if (worth >= leastCount) (queue[worth] ??= []).push(pair);
  };
  const joins = (place: number): boolean => place >= 0 && place + 1 < symbols.length && symbols[place] !== 0;
  for (let place = 0; place + 1 < symbols.length; place++) {
    if (symbols[place] !== 0 && symbols[place + 1] !== 0) count(symbols[place] ?? 0, symbols[place + 1] ?? 0);
  }
  for (let place = 0; place + 1 < symbols.length; place++) {
    if (symbols[place] === 0 || symbols[place + 1] === 0) continue;
    const pair = table.find(symbols[place] ?? 0, symbols[place + 1] ?? 0);
    if ((counts.values()[pair] ?? 0) >= leastCount) note(pair, place);
  }
  for (let pair = 0; pair < table.size; pair++) offer(pair);
  return {
    best() {
      for (let worth = queue.length - 1; worth >= leastCount; worth--) {
        const offered = queue[worth];
        if (!offered || offered.length === 0) {
          queue.length = worth;
          continue;
        }
        const pair = offered.pop() ?? 0;
        const current = counts.values()[pair] ?? 0;
        if (current === worth) return { pair, first: table.first(pair), second: table.second(pair) };
        offer(pair);
      }
      return null;
    },
    merge(pair, symbol) {
      const [first, second] = [table.first(pair), table.second(pair)];
      const touched = new Set<number>();
      for (const place of places[pair]?.values() ?? []) {
        const right = next[place] ?? 0;
        if (symbols[place] !== first || right >= symbols.length || symbols[right] !== second) continue;
        const [before, behind] = [previous[place] ?? -1, next[right] ?? 0];
        if (joins(before)) {
          uncount(symbols[before] ?? 0, first);
          const made = count(symbols[before] ?? 0, symbol);
          note(made, before);
          touched.add(made);
        }
        if (behind < symbols.length && symbols[behind] !== 0) {
          uncount(second, symbols[behind] ?? 0);
          const made = count(symbol, symbols[behind] ?? 0);
          note(made, place);
          touched.add(made);
        }
        symbols[place] = symbol;
        symbols[right] = 0;
        next[place] = behind;
        if (behind < symbols.length) previous[behind] = place;
      }
      counts.values()[pair] = 0;
      places[pair] = undefined;
      touched.forEach(offer);
    },
  };
  function uncount(first: number, second: number): void {
    const pair = table.find(first, second);
    if (pair >= 0) counts.values()[pair] = (counts.values()[pair] ?? 0) - 1;
  }
}
