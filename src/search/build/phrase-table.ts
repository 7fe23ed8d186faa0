import { type PhraseTable, shortestCopy } from '../packing/phrase-text.ts';
import { codeLengths } from './code-lengths.ts';
import { createCopyFinder, distanceSizes, longestCopy, type SymbolCosts } from './phrase-copies.ts';
import { createPhraseCutter } from './phrase-cutter.ts';
import { learnPhrases } from './phrases.ts';

/** Bits of a copy and its distance before any has been counted. */
const expectedCopy = 12;

/** The table for a library whose texts have these units; phrases and codes are learnt from some of them, given as JSON. */
export function makePhraseTable(texts: readonly string[], units: readonly string[]): PhraseTable {
  const strings = [...learnPhrases(texts), ...units].sort();
  const cut = createPhraseCutter(strings);
  return learnCodes(strings, texts.map(cut));
}

const copies = longestCopy - shortestCopy + 1;

/** What is copied depends on what symbols cost, and that on how often they are left: counted twice. */
function learnCodes(strings: readonly string[], texts: readonly Int32Array[]): PhraseTable {
  const first = countSymbols(texts, guessCosts(texts, strings.length), strings.length);
  const { symbols, distances } = countSymbols(texts, first, strings.length);
  return { strings, lengths: symbols, distances };
}

/** As if each phrase were written by itself. */
function guessCosts(texts: readonly Int32Array[], phrases: number): SymbolCosts {
  const counts = new Uint32Array(phrases);
  for (const text of texts) for (const number of text) counts[number] = (counts[number] ?? 0) + 1;
  const lengths = codeLengths(counts);
  return { phrase: (number) => lengths[number] ?? 0, copy: () => expectedCopy, distance: () => 0 };
}

/** Lengths of codes for what is left at these costs; in `symbols` copies stand behind phrases. */
function countSymbols(
  texts: readonly Int32Array[],
  costs: SymbolCosts,
  phrases: number,
): SymbolCosts & { readonly symbols: Uint8Array; readonly distances: Uint8Array } {
  const [symbolCounts, distanceCounts] = [new Uint32Array(phrases + copies), new Uint32Array(distanceSizes)];
  const find = createCopyFinder(costs);
  for (const text of texts) {
    find(text, (from, length, distance) => {
      const symbol = distance === 0 ? (text[from] ?? 0) : phrases + length - shortestCopy;
      symbolCounts[symbol] = (symbolCounts[symbol] ?? 0) + 1;
      if (distance === 0) return;
      const size = 31 - Math.clz32(distance);
      distanceCounts[size] = (distanceCounts[size] ?? 0) + 1;
    });
  }
  const [symbols, distances] = [codeLengths(symbolCounts), codeLengths(distanceCounts)];
  return {
    symbols,
    distances,
    phrase: (number) => symbols[number] ?? 0,
    copy: (length) => symbols[phrases + length - shortestCopy] ?? 0,
    distance: (size) => distances[size] ?? 0,
  };
}
