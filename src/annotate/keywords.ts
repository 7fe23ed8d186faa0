import type { Keyword } from '../model/annotation.ts';
import type { DocumentFrequency } from './weights.ts';
import { weigh } from './weights.ts';
import type { CountedWord } from './words.ts';

const mostKeywords = 10;
// Below this a word is a mere verb (摸排): good enough to relate two items, not to stand for one.
const leastSpecificity = 0.5;

/** The words that tell a division from the others, best first; of equal weight the one that stands first. */
export function keywordsOf(words: readonly CountedWord[], frequency: DocumentFrequency): Keyword[] {
  return words
    .filter(({ whole, specificity }) => whole && specificity > leastSpecificity)
    .map((counted): Keyword => ({ word: counted.word, weight: round(weigh(frequency, counted)), origin: 'machine', span: counted.span }))
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, mostKeywords);
}

/** Three digits behind the point: enough to order by, the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
