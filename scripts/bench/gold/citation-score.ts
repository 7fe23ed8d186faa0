import type { Citation } from '../../../src/model/citation.ts';

/** A citation of a hand-made reading. */
export interface GoldCitation {
  readonly text: string;
  readonly title: string | null;
  readonly start: number;
  readonly doc_number?: string;
}

/** Citations found and in the gold, found only, and in the gold only. */
export interface Score {
  readonly right: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

/** Compares names in 《》 by words, title and place; white space inside the words does not count. */
export function scoreCitations(found: readonly Citation[], gold: readonly GoldCitation[]): Score {
  const key = (text: string, title: string | null, start: number): string => `${String(start)} ${text.replace(/\s/gu, '')} = ${title ?? '—'}`;
  const have = new Set(found.filter(({ text }) => /[《》]/u.test(text)).map(({ text, title, span }) => key(text, title, span.start)));
  const want = new Set(gold.map(({ text, title, start }) => key(text, title, start)));
  return {
    right: [...have].filter((citation) => want.has(citation)).length,
    extra: [...have].filter((citation) => !want.has(citation)),
    missed: [...want].filter((citation) => !have.has(citation)),
  };
}

/** F1 over several documents: 1 when everything is found and nothing else. */
export function f1(scores: readonly Score[]): number {
  const sum = (count: (score: Score) => number): number => scores.reduce((total, score) => total + count(score), 0);
  const right = sum((score) => score.right);
  return (2 * right) / (2 * right + sum(({ extra }) => extra.length) + sum(({ missed }) => missed.length));
}
