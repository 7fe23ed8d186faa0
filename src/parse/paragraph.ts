import type { Mark } from './numbering.ts';

/** A stretch of one line that is read as a paragraph: mostly the line, in run-on texts a part of it. */
export interface Paragraph {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Blank lines right before its line; 0 for a part that begins inside a line. */
  readonly blanksBefore: number;
  /** It begins inside a line, behind another paragraph. */
  readonly glued: boolean;
  /** The mark it begins with, when the mark is believed. */
  readonly mark: Mark | null;
}
