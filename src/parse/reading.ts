import type { Segmenter } from '../model/segmenter.ts';
import type { Cohesion } from './cohesion.ts';
import { measureCohesion } from './cohesion.ts';
import { endingOf } from './endings.ts';
import type { Paragraph } from './paragraph.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readVocabulary } from './vocabulary.ts';

/** What is known of a document as a whole while its parts are judged. */
export interface Reading {
  readonly text: string;
  readonly segmenter: Segmenter;
  readonly vocabulary: Vocabulary;
  readonly cohesion: () => Cohesion;
  /** Blank lines that mostly stand between two paragraphs here. */
  readonly usualBlanks: number;
  /** Width at which the lines of this document are broken by a machine; null when its lines are paragraphs. */
  readonly wrapWidth: number | null;
}

/** Gathers what the judgements need; the costly parts are made when first asked for. */
export function readingOf(text: string, paragraphs: readonly Paragraph[], segmenter: Segmenter): Reading {
  let cohesion: Cohesion | null = null;
  const words = (): string[] => paragraphs.map(({ start, end }) => text.slice(start, end));
  return {
    text,
    segmenter,
    vocabulary: readVocabulary(text),
    cohesion: () => (cohesion ??= measureCohesion(words())),
    usualBlanks: mostFrequent(paragraphs.slice(1).filter(({ glued }) => !glued).map(({ blanksBefore }) => blanksBefore)),
    wrapWidth: wrapWidthOf(text, paragraphs),
  };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Lines broken by a machine are many, unfinished, and all about as long as the longest. */
function wrapWidthOf(text: string, paragraphs: readonly Paragraph[]): number | null {
  const unfinished = paragraphs.filter(({ start, end }) => end - start >= 15 && endingOf(text.slice(start, end)) !== 'sentence');
  if (unfinished.length < 8 || unfinished.length < paragraphs.length * 0.3) return null;
  const lengths = paragraphs.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = unfinished.filter(({ start, end }) => end - start >= width * 0.8 && end - start <= width * 1.25);
  return full.length >= unfinished.length * 0.7 ? width : null;
}
