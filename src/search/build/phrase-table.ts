import { createPhraseWriter, type PhraseTable } from '../packing/phrase-codes.ts';
import { learnPhrases } from './phrases.ts';

/** Codes are 16 bits wide. */
const mostCodes = 65_536;
/** One text in so many is counted to tell frequent strings from rare ones. */
const countedShare = 8;

/**
 * The table for `count` texts, or null where there are too many characters for it. Strings of about the same frequency stand
 * together, the most frequent first, so that codes are alike; among themselves they are in order, so that the table is small.
 */
export function makePhraseTable(count: number, textAt: (index: number) => string): PhraseTable | null {
  const seen = new Uint8Array(65536);
  let total = 0;
  for (let index = 0; index < count; index++) {
    const text = textAt(index);
    total += text.length;
    for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
  }
  const units = [...seen.keys()].filter((unit) => seen[unit] === 1).map((unit) => String.fromCharCode(unit));
  const strings = [...learnPhrases(count, total, textAt), ...units];
  return strings.length > mostCodes ? null : orderByFrequency(strings, count, textAt);
}

function orderByFrequency(strings: readonly string[], count: number, textAt: (index: number) => string): PhraseTable {
  const write = createPhraseWriter(strings);
  const counts = new Uint32Array(strings.length);
  for (let index = 0; index < count; index += countedShare) {
    for (const code of write(textAt(index))) counts[code] = (counts[code] ?? 0) + 1;
  }
  const ranked = strings.map((string, code) => ({ string, class: 32 - Math.clz32(counts[code] ?? 0) }));
  ranked.sort((a, b) => b.class - a.class || (a.string < b.string ? -1 : 1));
  return ranked.map(({ string }) => string);
}
