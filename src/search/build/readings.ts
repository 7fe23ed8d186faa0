import { pinyin } from 'pinyin-pro';
import type { ReadingTable } from '../suggest/suggestion.ts';

/** Pinyin of each code point without tones, ü as v, '' for what has none; words decide how a character is read: 重庆 → chong qing. */
export function readingsOf(text: string): string[] {
  const characters = [...text];
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return characters.map((character, place) => {
    const syllable = read[place] ?? '';
    return read.length === characters.length && syllable !== character && /^[a-z]+$/u.test(syllable) ? syllable : '';
  });
}

/** Collects how characters are usually read. */
export interface ReadingCollector {
  /** Number of a syllable. */
  number(syllable: string): number;
  /** The usual reading of a character: the first that was seen, alone. */
  usual(character: string): string;
  table(): ReadingTable;
}

/** Numbers the syllables of characters as they come. */
export function collectReadings(): ReadingCollector {
  const numbers = new Map<string, number>();
  const characters: string[] = [];
  const readings = new Map<string, string>();
  const number = (syllable: string): number => {
    const known = numbers.get(syllable) ?? numbers.size;
    numbers.set(syllable, known);
    characters[known] ??= '';
    return known;
  };
  return {
    number,
    usual(character) {
      const known = readings.get(character);
      if (known !== undefined) return known;
      const [syllable = ''] = readingsOf(character);
      readings.set(character, syllable);
      if (syllable !== '') characters[number(syllable)] += character;
      return syllable;
    },
    table: () => ({ syllables: [...numbers.keys()], characters }),
  };
}

/** The readings of the 3,755 most common characters (GB 2312, level 1), for what readers type. */
export function commonReadings(): ReadingTable {
  const decoder = new TextDecoder('gb2312');
  const collector = collectReadings();
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) for (const character of decoder.decode(Uint8Array.of(high, low))) collector.usual(character);
  }
  return collector.table();
}
