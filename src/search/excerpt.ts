import type { Span } from '../model/span.ts';
import { fold } from '../normalise/fold.ts';
import { findAll } from './match.ts';

/** A piece of text, to be shown plain or marked. Never markup: whoever shows it sets it as text. */
export interface ExcerptPart {
  readonly text: string;
  readonly mark: boolean;
}

const windowLength = 120;
/** Characters shown before the first mark, where there is room. */
const lead = 24;
const sentenceEnd = /[。！？；\n]/u;

/** The text, cut to the place with most of the `needles` (folded), and exactly these marked. */
export function makeExcerpt(source: string, needles: readonly string[]): ExcerptPart[] {
  const marks = findMarks(source, needles);
  const window = source.length <= windowLength ? { start: 0, end: source.length } : chooseWindow(source, marks);
  const inside = marks.filter(({ start, end }) => start >= window.start && end <= window.end);
  const parts = markParts(source, window, inside);
  if (window.start > 0) parts.unshift({ text: '…', mark: false });
  if (window.end < source.length) parts.push({ text: '…', mark: false });
  return parts;
}

/** The whole text with `needles` (folded) marked. */
export function markText(source: string, needles: readonly string[]): ExcerptPart[] {
  return markParts(source, { start: 0, end: source.length }, findMarks(source, needles));
}

/** Where any of the folded needles stand in a source text; exactly their characters, in order and apart from each other. */
export function findMarks(source: string, needles: readonly string[]): Span[] {
  const folded = fold(source);
  const marks: Span[] = [];
  for (const { start, end } of findAll(folded.text, needles)) {
    const mark = folded.sourceSpan(start, end);
    const last = marks[marks.length - 1];
    if (!last || mark.start >= last.end) marks.push(mark);
    else marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }; // two words in one character: ㈱
  }
  return marks;
}

function chooseWindow(source: string, marks: readonly Span[]): Span {
  const covered = (from: number): number => marks.filter(({ start, end }) => start >= from && end <= from + windowLength).length;
  let best = { start: 0, covered: marks.length === 0 ? 0 : -1 };
  for (const { start } of marks) {
    const from = Math.max(0, Math.min(backToSentence(source, start), source.length - windowLength));
    const count = covered(from);
    if (count > best.covered) best = { start: from, covered: count };
  }
  return { start: betweenCharacters(source, best.start), end: betweenCharacters(source, Math.min(source.length, best.start + windowLength)) };
}

/** The place itself, or the one before when it would cut a surrogate pair. */
function betweenCharacters(source: string, at: number): number {
  return at > 0 && (source.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Start of the sentence when it is near, else a few characters before the mark. */
function backToSentence(source: string, mark: number): number {
  for (let at = mark; at > mark - lead; at--) {
    if (at === 0 || sentenceEnd.test(source.charAt(at - 1))) return at;
  }
  return mark - lead;
}

function markParts(source: string, { start, end }: Span, marks: readonly Span[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) parts.push({ text: source.slice(at, mark.start), mark: false });
    parts.push({ text: source.slice(mark.start, mark.end), mark: true });
    at = mark.end;
  }
  if (at < end) parts.push({ text: source.slice(at, end), mark: false });
  return parts;
}
