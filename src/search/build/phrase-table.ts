import { createPhraseWriter, type PhraseTable } from '../packing/phrase-codes.ts';
import { learnPhrases } from './phrases.ts';

/** Libraries with fewer characters are stored as they are: a table would weigh more than it saves. */
const worthwhile = 600_000;
/** Codes are 16 bits wide. */
const mostCodes = 65_536;
/** One text in so many is counted to tell frequent strings from rare ones. */
const countedShare = 8;

/**
 * The table for these texts, or null where plain compression does as well. Strings of about the same frequency stand together,
 * the most frequent first, so that codes are alike; among themselves they are in order, so that the table is small.
 */
export function makePhraseTable(texts: readonly string[]): PhraseTable | null {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  if (total < worthwhile) return null;
  const seen = new Uint8Array(65536);
  for (const text of texts) for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
  const units = [...seen.keys()].filter((unit) => seen[unit] === 1).map((unit) => String.fromCharCode(unit));
  const strings = [...learnPhrases(texts), ...units];
  return strings.length > mostCodes ? null : orderByFrequency(strings, texts);
}

function orderByFrequency(strings: readonly string[], texts: readonly string[]): PhraseTable {
  const write = createPhraseWriter(strings);
  const counts = new Uint32Array(strings.length);
  for (const text of texts.filter((_, index) => index % countedShare === 0)) {
    for (const code of write(text)) counts[code] = (counts[code] ?? 0) + 1;
  }
  const ranked = strings.map((string, code) => ({ string, class: 32 - Math.clz32(counts[code] ?? 0) }));
  ranked.sort((a, b) => b.class - a.class || (a.string < b.string ? -1 : 1));
  return ranked.map(({ string }) => string);
}
