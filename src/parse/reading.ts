import type { Segmenter } from '../model/segmenter.ts';
import type { Cohesion } from './cohesion.ts';
import { measureCohesion } from './cohesion.ts';
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
  };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
