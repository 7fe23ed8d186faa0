import type { Span } from '../model/span.ts';
import { trim } from './line.ts';

/** Stands for characters of the source that are not there for a reader: a line break inside a paragraph, a mark of markup. */
export const wordJoiner = '\u2060';

/** The text with these stretches (in order) covered; its length does not change. */
export function cover(text: string, stretches: readonly Span[]): string {
  if (stretches.length === 0) return text;
  let copied = 0;
  const pieces = stretches.map(({ start, end }) => {
    const piece = text.slice(copied, start) + wordJoiner.repeat(end - start);
    copied = end;
    return piece;
  });
  return pieces.join('') + text.slice(copied);
}

/** A text as it reads, with nothing where it is covered, and the way back from its offsets. */
export interface ReadThrough {
  readonly text: string;
  readonly toCovered: (at: number) => number;
}

/** What patterns are to see of a covered text: `第⁠三条` → `第三条`. */
export function readThrough(covered: string): ReadThrough {
  if (!covered.includes(wordJoiner)) return { text: covered, toCovered: (at) => at };
  const offsets: number[] = [];
  for (let at = 0; at < covered.length; at += 1) if (covered.charAt(at) !== wordJoiner) offsets.push(at);
  return { text: covered.replaceAll(wordJoiner, ''), toCovered: (at) => offsets[at] ?? covered.length };
}

/** A stretch of text without the white space and the covered stretches (in order) at either end. */
export function skipCovered(text: string, { start, end }: Span, covered: readonly Span[]): Span {
  let span = trim(text, start, end);
  for (const cover of covered) if (cover.start === span.start) span = trim(text, cover.end, span.end);
  for (const cover of covered.toReversed()) if (cover.end === span.end && cover.start >= span.start) span = trim(text, span.start, cover.start);
  return span;
}

/** The pieces of a stretch that are not covered, without the white space around them. `covered` is the source as `cover` left it. */
export function uncovered(source: string, covered: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = start; at < end; ) {
    const stop = nextCovered(source, covered, at, end);
    const piece = trim(source, at, stop);
    if (piece.start < piece.end) pieces.push(piece);
    for (at = stop; at < end && isCovered(source, covered, at); at += 1);
  }
  return pieces;
}

function nextCovered(source: string, covered: string, from: number, to: number): number {
  let at = covered.indexOf(wordJoiner, from);
  while (at !== -1 && at < to && !isCovered(source, covered, at)) at = covered.indexOf(wordJoiner, at + 1);
  return at === -1 || at > to ? to : at;
}

function isCovered(source: string, covered: string, at: number): boolean {
  return covered.charAt(at) === wordJoiner && source.charAt(at) !== wordJoiner;
}
