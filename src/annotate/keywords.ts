import type { Keyword } from '../model/annotation.ts';
import type { DocumentFrequency } from './weights.ts';
import { weigh } from './weights.ts';
import type { CountedWord } from './words.ts';

const mostKeywords = 10;

/** The words that tell a division from the others, best first; of equal weight the one that stands first. */
export function keywordsOf(words: readonly CountedWord[], frequency: DocumentFrequency): Keyword[] {
  return words
    .map((counted): Keyword => ({ word: counted.word, weight: round(weigh(frequency, counted)), origin: 'machine', span: counted.span }))
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, mostKeywords);
}

/** Three digits behind the point: enough to order by, the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
