import type { Span } from '../model/span.ts';
import { chineseNumeralCharacters } from '../model/numeral.ts';
import { endingOf } from './endings.ts';
import { genreOf } from './genre.ts';
import { lineFurniture } from './furniture.ts';
import type { Line, LineBreak } from './line.ts';
import { isSpace } from './line.ts';
import { needsPredecessor, readMark } from './numbering.ts';
import { mayBeTitle } from './title-lines.ts';
import { cover, wordJoiner } from './word-joiner.ts';

/** A text for judging, of the same length as the source, and its lines. */
export interface Unwrapped {
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * Joins the lines of a text that was broken at a fixed width. Offsets do not change: the line breaks are replaced, not removed. A text
 * whose lines are paragraphs comes back as it is.
 */
export function unwrap(text: string, lines: readonly Line[]): Unwrapped {
  const width = wrapWidth(text, lines);
  const joined: (Line & { breaks: LineBreak[] })[] = [];
  const breaks: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = joined.at(-1);
    const isTitle = before !== undefined && index <= titleLines && isWholeTitle(text.slice(before.start, before.end));
    const joins = before !== undefined && last !== undefined && (areOne(text, before, line) || (width !== null && !isTitle && continues(text, before, line, width)));
    if (!joins) {
      joined.push({ ...line, breaks: [...line.breaks] });
      continue;
    }
    last.breaks.push({ at: line.start, line: line.number });
    joined[joined.length - 1] = { ...last, end: line.end };
    breaks.push({ start: before.end, end: line.start });
  }
  return { text: cover(text, breaks), lines: joined };
}

/** A number with its bracket or sign, or the beginning of it, at the end of a line. */
const pieceOfMark = new RegExp(`(?<piece>(?<=^|[。；：:！？!?”）)][ \\u3000]*)(?:[第笫][ \\u3000]*[${chineseNumeralCharacters}0-9]{0,6}|[${chineseNumeralCharacters}]{1,3}|[0-9]{1,2})|[（(][${chineseNumeralCharacters}0-9]{0,3})$`, 'u');
const longestMark = 12;
const longestTitle = 60;

// 《关于对违反教育收费政策⏎行为追究责任的暂行规定》
const openTitle = /.{8}《[^《》。；\s]{4,40}$/u;
const closedTitle = /^[^《》。；，、\s]{2,40}》/u;

/**
 * The two are one line whatever its width: 第⏎三条 为了… and 1⏎．指导…, a mark of which a part stands at the end of the line before, 。 at
 * the beginning of the next, or a title broken between 《 and 》.
 */
function areOne(text: string, before: Line, line: Line): boolean {
  if (!isNext(text, before, line)) return false;
  if (/^[。，、；！？）”》]/u.test(text.slice(line.start, line.start + 1))) return !/[。；]$/u.test(text.slice(before.start, before.end));
  if (closedTitle.test(text.slice(line.start, Math.min(line.end, line.start + longestTitle)))) return openTitle.test(text.slice(Math.max(before.start, before.end - longestTitle), before.end));
  const piece = pieceOfMark.exec(text.slice(Math.max(before.start, before.end - longestMark), before.end))?.groups?.['piece'];
  if (piece === undefined) return false;
  const mark = readMark(piece + text.slice(line.start, Math.min(line.end, line.start + longestMark)), 0);
  return mark !== null && mark.end > piece.length && mark.style.id !== 'decimal-1';
}

/**
 * The width at which a machine broke the lines: many are unfinished, and these are about as long as the longest; a few are enough where they
 * are exactly as long.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const unfinished = lines.filter(({ start, end }) => end - start >= 15 && endingOf(text.slice(start, end)) !== 'sentence');
  if (unfinished.length < 6 || unfinished.length < lines.length * 0.3) return exactWidth(lines, unfinished);
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = unfinished.filter(({ start, end }) => end - start >= width * 0.8 && end - start <= width * 1.25);
  return width >= 15 && full.length >= unfinished.length * 0.7 ? width : null;
}

const fewestExact = 3;
const narrowest = 24;

/** The length of the longest lines, when three or more share it and most of them are unfinished. */
function exactWidth(lines: readonly Line[], unfinished: readonly Line[]): number | null {
  const width = lines.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  const isLongest = ({ start, end }: Line): boolean => end - start === width;
  const cut = unfinished.filter(isLongest).length;
  return width >= narrowest && cut >= fewestExact && cut * 2 > lines.filter(isLongest).length ? width : null;
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (!isNext(text, before, line) || before.end - before.start < width * 0.8 || isIndented(text, line, before)) return false;
  return endingOf(text.slice(before.start, before.end)) !== 'sentence' && !beginsWithMark(text, before, line.start);
}

/** Nothing stands between the two, except the number of a page and the blank lines around it. */
function isNext(text: string, before: Line, line: Line): boolean {
  const between = text.slice(before.end, line.start).replaceAll(wordJoiner, '').split('\n').map((words) => words.trim()).filter((words) => words !== '');
  return between.length === 0 ? line.blanksBefore === 0 : between.every((words) => lineFurniture(words)?.id === 'page-number');
}

/** （附件⏎2）报送 goes on with a bracket and begins with no mark. */
function beginsWithMark(text: string, before: Line, at: number): boolean {
  const mark = readMark(text, at);
  if (mark === null || needsPredecessor(mark)) return false;
  const isClosed = /^[^（(]*[）)]/u.test(mark.label);
  return !(isClosed && /[（(][^（）()]*$/u.test(text.slice(before.start, before.end)));
}

// A title stands among the first lines.
const titleLines = 4;

function isWholeTitle(words: string): boolean {
  return mayBeTitle(words) && genreOf(words) !== null;
}

/** It begins further right than the line before it. */
function isIndented(text: string, line: Line, before: Line): boolean {
  return indentOf(text, line) >= indentOf(text, before) + 2;
}

function indentOf(text: string, { start }: Line): number {
  let at = start;
  while (at > 0 && text.charAt(at - 1) !== '\n' && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return start - at;
}
