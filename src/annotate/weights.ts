import type { CountedWord } from './words.ts';

/** In how many divisions of the library each word stands. */
export interface DocumentFrequency {
  readonly divisions: number;
  readonly of: (word: string) => number;
}

/** Counts the words of all divisions once. */
export function countDivisions(words: readonly (readonly CountedWord[])[]): DocumentFrequency {
  const counts = new Map<string, number>();
  for (const own of words) for (const { word } of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { divisions: words.filter((own) => own.length > 0).length, of: (word) => counts.get(word) ?? 0 };
}

/** How rare a word is; smoothed, so that a word of every division still has a little weight and an unknown one is finite. */
export function rarity(frequency: DocumentFrequency, word: string): number {
  return Math.log((frequency.divisions + 1) / (frequency.of(word) + 1)) + 1;
}

/** TF-IDF with damped counts (ten times as often is not ten times as important), times what the kind of word tells. */
export function weigh(frequency: DocumentFrequency, counted: CountedWord): number {
  return (1 + Math.log(counted.count)) * weighOnce(frequency, counted);
}

/** The same for a word that stands once. */
export function weighOnce(frequency: DocumentFrequency, { word, specificity }: CountedWord): number {
  return rarity(frequency, word) * specificity;
}
