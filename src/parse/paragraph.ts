import type { Line, LineBreak } from './line.ts';
import type { Mark } from './numbering.ts';

/** A stretch of one line that is read as a paragraph: mostly the line, in run-on texts a part of it, in broken texts several lines. */
export interface Paragraph {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
  /** Where its further lines begin. */
  readonly breaks: readonly LineBreak[];
  /** Blank lines right before its line; 0 for a part that begins inside a line. */
  readonly blanksBefore: number;
  /** It begins inside a line, behind another paragraph. */
  readonly glued: boolean;
  /** The mark it begins with, when the mark is believed. */
  readonly mark: Mark | null;
  /** It begins inside a quotation: the new wording in an amending decision. */
  readonly quoted: boolean;
}

/** The paragraph that a line, or a part of it, is. */
export function paragraphOf(line: Line, start: number, end: number, mark: Mark | null, quoted = false): Paragraph {
  const glued = start > line.start;
  return { ...placeIn(line.number, line.breaks, start, end), start, end, blanksBefore: glued ? 0 : line.blanksBefore, glued, mark, quoted };
}

/** A part of a paragraph; the mark stays with the part that holds its beginning. */
export function partOf(paragraph: Paragraph, start: number, end: number): Paragraph {
  const glued = paragraph.glued || start > paragraph.start;
  const first = start === paragraph.start;
  return {
    ...placeIn(paragraph.line, paragraph.breaks, start, end), start, end, glued, quoted: paragraph.quoted,
    blanksBefore: first ? paragraph.blanksBefore : 0, mark: first ? paragraph.mark : null,
  };
}

function placeIn(line: number, breaks: readonly LineBreak[], start: number, end: number): Pick<Paragraph, 'line' | 'lastLine' | 'breaks'> {
  if (breaks.length === 0) return { line, lastLine: line, breaks };
  const inside = breaks.filter(({ at }) => at > start && at < end);
  const first = breaks.findLast(({ at }) => at <= start)?.line ?? line;
  return { line: first, lastLine: inside.at(-1)?.line ?? first, breaks: inside };
}
