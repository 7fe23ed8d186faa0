import type { ReadingTable } from './suggestion.ts';

/** The usual syllable of a character, '' for one the table does not have. */
export function openReadings({ syllables, characters }: ReadingTable): (character: string) => string {
  const readings = new Map<string, string>();
  for (const [place, syllable] of syllables.entries()) {
    for (const character of characters[place] ?? '') readings.set(character, syllable);
  }
  return (character) => readings.get(character) ?? '';
}
