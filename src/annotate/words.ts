import type { Segmenter } from '../model/segmenter.ts';
import type { Span } from '../model/span.ts';
import type { PhraseNote } from '../model/annotation.ts';
import type { Reading } from './reading.ts';
import { isStopWord } from './stop-words.ts';

/** A word with its first place and how often it stands in the division. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  readonly span: Span;
}

/** The content words of a division, in order of their first place. Set phrases and titles are one word each and never cut. */
export function contentWords(reading: Reading, phrases: readonly PhraseNote[], segmenter: Segmenter): CountedWord[] {
  const words = new Map<string, { word: string; count: number; span: Span }>();
  for (const { word, span } of wordsOf(reading, phrases, segmenter)) {
    const known = words.get(word);
    if (known) known.count += 1;
    else words.set(word, { word, count: 1, span });
  }
  return [...words.values()];
}

interface PlacedWord {
  readonly word: string;
  readonly span: Span;
}

function wordsOf(reading: Reading, phrases: readonly PhraseNote[], segmenter: Segmenter): PlacedWord[] {
  const whole = wholeNames(reading, phrases);
  const words: PlacedWord[] = [];
  let at = 0;
  for (const name of whole) {
    words.push(...cutWords(reading, { start: at, end: name.span.start }, segmenter));
    if (name.word !== '') words.push(name);
    at = name.span.end;
  }
  words.push(...cutWords(reading, { start: at, end: reading.text.length }, segmenter));
  return words;
}

/** Titles and set phrases at their places, none overlapping. A title whose words are lost has '' for its word. */
function wholeNames({ cited, titles, text }: Reading, phrases: readonly PhraseNote[]): PlacedWord[] {
  const titleOf = new Map(cited.map(({ citation, span }) => [span.start, citation.title ?? '']));
  const names: PlacedWord[] = [
    ...titles.map((span) => ({ word: titleOf.get(span.start) ?? text.slice(span.start, span.end).replace(/[《》\n]/gu, ''), span })),
    ...phrases.map(({ title, span }) => ({ word: title.replace(/[“”]/gu, ''), span })),
  ].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return names.filter(({ span }) => span.start >= end && ((end = span.end), true));
}

// jieba's tags for what a text is about: nouns of all kinds, verbs that are nouns too, verbs, idioms, abbreviations.
const contentTag = /^(?:n|vn|v|l|i|j|an|nz)/u;

function cutWords({ text, division }: Reading, { start, end }: Span, segmenter: Segmenter): PlacedWord[] {
  if (end <= start) return [];
  const torn = tornPlaces(division.runs.map(({ join }) => join), text);
  let at = start;
  return segmenter.tag(text.slice(start, end)).flatMap(([word, tag]) => {
    const span = { start: at, end: (at += word.length) };
    const counts = isChinese(word) && contentTag.test(tag) && !isStopWord(word) && !torn.has(span.start) && !torn.has(span.end);
    return counts ? [{ word, span }] : [];
  });
}

/** Offsets where text is lost: a word that begins or ends there may be half of another. */
function tornPlaces(joins: readonly string[], text: string): ReadonlySet<number> {
  const places = new Set<number>();
  const breaks = joins.filter((join, index) => index > 0 && join !== 'direct');
  let from = 0;
  for (const join of breaks) {
    const at = text.indexOf('\n', from);
    if (join === 'lost') places.add(at).add(at + 1);
    from = at + 1;
  }
  return places;
}

function isChinese(word: string): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word);
}
