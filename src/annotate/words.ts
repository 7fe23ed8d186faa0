import type { PhraseNote } from '../model/annotation.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { Span } from '../model/span.ts';
import type { Reading } from './reading.ts';
import { isStopCompound, isStopWord } from './stop-words.ts';
import { specificityOf } from './word-kinds.ts';

/** A word with its first place, how often it stands in the division, and how much its kind tells. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  readonly span: Span;
  /** 0–2: a set phrase tells more than a verb. */
  readonly specificity: number;
  /** False for a word that stands here only inside longer ones: 安全 in 安全生产. */
  readonly whole: boolean;
}

type Draft = { -readonly [K in keyof CountedWord]: CountedWord[K] };

/**
 * The content words of a division, in order of their first place. Set phrases and titles are one word each and never cut; the
 * words inside those that a person keeps whole come behind, for relations only (see `keepKnownParts`).
 */
export function contentWords(reading: Reading, phrases: readonly PhraseNote[], segmenter: Segmenter): CountedWord[] {
  const words = new Map<string, Draft>();
  const parts = new Map<string, Draft>();
  for (const { word, span, tag } of wordsOf(reading, phrases, segmenter)) {
    count(words, { word, count: 1, span, specificity: specificityOf(word, tag), whole: true });
    for (const part of keptWhole.has(tag) ? segmenter.cutForSearch(word) : []) {
      const counts = part !== word && isWord(part) && !isStopWord(part);
      if (counts) count(parts, { word: part, count: 1, span, specificity: partSpecificity, whole: false });
    }
  }
  return [...words.values(), ...[...parts.values()].filter(({ word }) => !words.has(word))];
}

/** Leaves out the parts that are no word anywhere in the library: 师德师 in 师德师风. */
export function keepKnownParts(words: readonly (readonly CountedWord[])[]): CountedWord[][] {
  const known = new Set(words.flatMap((own) => own.filter(({ whole }) => whole).map(({ word }) => word)));
  return words.map((own) => own.filter(({ word, whole }) => whole || known.has(word)));
}

const keptWhole: ReadonlySet<string> = new Set(['nz', 'phrase']);
const partSpecificity = 0.8;

function count(words: Map<string, Draft>, draft: Draft): void {
  const known = words.get(draft.word);
  if (known) known.count += 1;
  else words.set(draft.word, draft);
}

interface PlacedWord {
  readonly word: string;
  readonly tag: string;
  readonly span: Span;
}

function wordsOf(reading: Reading, phrases: readonly PhraseNote[], segmenter: Segmenter): PlacedWord[] {
  const torn = tornPlaces(reading);
  const words: PlacedWord[] = [];
  let at = 0;
  const end: PlacedWord = { word: '', tag: '', span: { start: reading.text.length, end: reading.text.length } };
  for (const name of [...wholeNames(reading, phrases), end]) {
    words.push(...cutWords(reading.text, { start: at, end: name.span.start }, segmenter));
    if (name.word !== '') words.push(name);
    at = name.span.end;
  }
  return words.filter(({ span }) => !torn.has(span.start) && !torn.has(span.end));
}

/** Titles and set phrases at their places, none overlapping. A title that cannot be told whole has '' for its word. */
function wholeNames({ cited, titles, text }: Reading, phrases: readonly PhraseNote[]): PlacedWord[] {
  const titleAt = new Map(cited.map(({ citation, span }) => [span.start, citation.title ?? '']));
  const names: PlacedWord[] = [
    ...titles.map((span) => ({ word: titleAt.get(span.start) ?? bare(text.slice(span.start, span.end)), tag: 'title', span })),
    ...phrases.map(({ title, span }) => ({ word: bare(title), tag: 'phrase', span })),
  ].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return names.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function bare(name: string): string {
  return name.replace(/[《》“”\n]/gu, '');
}

function cutWords(text: string, { start, end }: Span, segmenter: Segmenter): PlacedWord[] {
  if (end <= start) return [];
  let at = start;
  return segmenter.tag(text.slice(start, end)).flatMap(([word, tag]) => {
    const span = { start: at, end: (at += word.length) };
    const tells = isWord(word) && !isStopWord(word) && (keptWhole.has(tag) || !isStopCompound(word));
    return tells && specificityOf(word, tag) > 0 ? [{ word, tag, span }] : [];
  });
}

/** Offsets beside lost text: a word that begins or ends there may be half of another. */
function tornPlaces({ placed }: Reading): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [index, { start, run }] of placed.runs.entries()) {
    const before = placed.runs[index - 1];
    if (run.join === 'lost' && before) places.add(before.end).add(start);
  }
  return places;
}

function isWord(word: string): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word);
}
