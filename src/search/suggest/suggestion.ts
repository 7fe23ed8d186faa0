import type { ExcerptPart } from '../excerpt.ts';

/** What can be suggested, in the order of preference among equals: documents, entries on regulations, set phrases, keywords. */
export const suggestionKinds = ['document', 'regulation', 'term', 'keyword'] as const;
/** What a suggested name is the name of. */
export type SuggestionKind = (typeof suggestionKinds)[number];

/** A name a reader may mean. */
export interface Suggestion {
  readonly text: string;
  readonly kind: SuggestionKind;
  /** Its page, relative to the root of the site; null for words that are searched for. */
  readonly url: string | null;
  /** `text`, with the characters that match. */
  readonly parts: readonly ExcerptPart[];
}

/** `suggest`, and for more names than one file holds `suggest-1`, `suggest-2` …: parallel columns, the best first. */
export interface SuggestFile {
  readonly texts: readonly string[];
  /** Place in `suggestionKinds`, a digit each. */
  readonly kinds: string;
  /** '' for none. */
  readonly urls: readonly string[];
  /** Other names, as pairs of entry and name. */
  readonly names: readonly (readonly [entry: number, name: string])[];
  readonly readings: ReadingTable;
  /** Readings the table does not tell, by place in all characters of texts and then names: 重庆 is read chong. */
  readonly exceptions: readonly (readonly [place: number, syllable: number])[];
  /** Files that follow this one. */
  readonly more: number;
}

/** Pinyin without tones: the characters each syllable is usually read for. */
export interface ReadingTable {
  readonly syllables: readonly string[];
  readonly characters: readonly string[];
}
