/** Frequent strings of a library, so that its texts can be stored in few codes: byte pair encoding on characters. */
import { createIntList } from './int-list.ts';
import { createMerger } from './phrase-merger.ts';

const mostPhrases = 14_000;
/** A phrase must occur so often in the texts, and in larger texts once in so many units: every search loads all phrases. */
const [leastCount, leastShare] = [12, 125_000];
const longestPhrase = 24;
/** Symbols from here on are phrases. */
const units = 65_536;

/** Strings of two and more units that are worth a code. */
export function learnPhrases(texts: readonly string[]): string[] {
  const list = unitsOf(texts);
  const least = Math.max(leastCount, Math.floor(list.length / leastShare));
  const merger = createMerger(list, { least, size: units + mostPhrases });
  const strings = new Map<number, string>();
  const stringOf = (symbol: number): string => strings.get(symbol) ?? String.fromCharCode(symbol);
  while (strings.size < mostPhrases) {
    const best = merger.best();
    if (!best) break;
    const phrase = stringOf(best.first) + stringOf(best.second);
    if (phrase.length > longestPhrase) continue;
    const symbol = units + strings.size;
    strings.set(symbol, phrase);
    merger.merge(best.pair, symbol);
  }
  return [...new Set(strings.values())];
}

/** A 0 behind each text. */
function unitsOf(texts: readonly string[]): Int32Array {
  const list = createIntList(texts.reduce((sum, { length }) => sum + length + 1, 1));
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) list.push(text.charCodeAt(i));
    list.push(0);
  }
  return list.values();
}
