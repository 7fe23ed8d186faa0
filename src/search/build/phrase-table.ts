import { copySymbol, type PhraseTable } from '../packing/phrase-text.ts';
import { codeLengths } from './code-lengths.ts';
import { createCopyFinder, distanceSizes, longestCopy, type SymbolCosts } from './phrase-copies.ts';
import { createPhraseCutter } from './phrase-cutter.ts';
import { learnPhrases } from './phrases.ts';

/** Bits of a copy and its distance before any has been counted. */
const expectedCopy = 12;

/** The table that is learnt from some texts, given as JSON; any text can be written with it, those that are alike in fewest bits. */
export function makePhraseTable(texts: readonly string[]): PhraseTable {
  const strings = [...learnPhrases(texts), ...unitsOf(texts)].sort();
  const cut = createPhraseCutter(strings);
  return learnCodes(strings, texts.map(cut));
}

function unitsOf(texts: readonly string[]): string[] {
  const seen = new Uint8Array(65_536);
  for (const text of texts) for (let at = 0; at < text.length; at++) seen[text.charCodeAt(at)] = 1;
  return [...seen.keys()].filter((unit) => seen[unit] === 1).map((unit) => String.fromCharCode(unit));
}

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
  const [symbolCounts, distanceCounts] = [new Uint32Array(copySymbol(phrases, longestCopy) + 1), new Uint32Array(distanceSizes)];
  const find = createCopyFinder(costs);
  for (const text of texts) {
    find(text, (from, length, distance) => {
      const symbol = distance === 0 ? (text[from] ?? 0) : copySymbol(phrases, length);
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
    copy: (length) => symbols[copySymbol(phrases, length)] ?? 0,
    distance: (size) => distances[size] ?? 0,
  };
}
