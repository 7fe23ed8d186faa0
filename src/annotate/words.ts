import type { PhraseNote } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { coverOf } from './cover.ts';
import type { Reading } from './reading.ts';
import type { KnownWord, WordReader } from './known-words.ts';

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
export function contentWords(reading: Reading, phrases: readonly PhraseNote[], reader: WordReader): CountedWord[] {
  const words = new Map<string, Draft>();
  const parts = new Map<string, Draft>();
  for (const { known, span } of wordsOf(reading, phrases, reader)) {
    count(words, { word: known.word, count: 1, span, specificity: known.specificity, whole: true });
    for (const part of known.parts) count(parts, { word: part, count: 1, span, specificity: partSpecificity, whole: false });
  }
  return [...words.values(), ...[...parts.values()].filter(({ word }) => !words.has(word))];
}

/** Leaves out the parts that are no word anywhere in the library: 师德师 in 师德师风. */
export function keepKnownParts(words: readonly (readonly CountedWord[])[]): CountedWord[][] {
  const known = new Set<string>();
  for (const own of words) for (const { word, whole } of own) if (whole) known.add(word);
  return words.map((own) => own.filter(({ word, whole }) => whole || known.has(word)));
}

const partSpecificity = 0.8;

function count(words: Map<string, Draft>, draft: Draft): void {
  const known = words.get(draft.word);
  if (known) known.count += 1;
  else words.set(draft.word, draft);
}

interface PlacedWord {
  readonly known: KnownWord;
  readonly span: Span;
}

function wordsOf(reading: Reading, phrases: readonly PhraseNote[], reader: WordReader): PlacedWord[] {
  const torn = tornPlaces(reading);
  const words: PlacedWord[] = [];
  const add = (placed: PlacedWord): void => {
    const { known, span } = placed;
    if (known.word !== '' && known.specificity > 0 && !torn.has(span.start) && !torn.has(span.end)) words.push(placed);
  };
  let at = 0;
  const cutUpTo = (end: number): void => {
    for (const known of end > at ? reader.cut(reading.text.slice(at, end)) : []) {
      add({ known, span: { start: at, end: (at += known.word.length) } });
    }
  };
  for (const name of wholeNames(reading, phrases, reader)) {
    cutUpTo(name.span.start);
    add(name);
    at = name.span.end;
  }
  cutUpTo(reading.text.length);
  return words;
}

/** Titles, set phrases and names without 《》 at their places, none overlapping. A name that cannot be told whole has '' for its word. */
function wholeNames({ cited, titles, text }: Reading, phrases: readonly PhraseNote[], reader: WordReader): PlacedWord[] {
  const titleAt = new Map(cited.map(({ citation, span }) => [span.start, citation.title ?? '']));
  const titleOf = (span: Span): string => titleAt.get(span.start) ?? bare(text.slice(span.start, span.end));
  const names = [
    ...titles.map((span) => ({ known: reader.whole(titleOf(span), 'title'), span })),
    ...phrases.map(({ title, span }) => ({ known: reader.whole(bare(title), 'phrase'), span })),
  ];
  const isTaken = coverOf(names.map(({ span }) => span));
  const unquoted = cited
    .filter(({ citation: { kind, sense }, span }) => kind === 'unquoted' && sense !== 'planned' && sense !== 'class' && !isTaken(span))
    .map(({ span }) => ({ known: reader.whole(nameIn(text.slice(span.start, span.end)), 'title'), span }));
  return [...names, ...unquoted].sort((a, b) => a.span.start - b.span.start);
}

/** `三个“新时代教师职业行为十项准则”` → 新时代教师职业行为十项准则. */
function nameIn(words: string): string {
  return bare(/“(?<name>[^“”]+)”$/u.exec(words)?.groups?.['name'] ?? words);
}

function bare(name: string): string {
  return name.replace(/[《》“”\n]/gu, '');
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
