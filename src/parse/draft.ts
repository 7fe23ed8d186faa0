import type { Inference, Level } from '../model/document.ts';
import type { Mark } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { wordJoiner } from './word-joiner.ts';

/** A division while it is being put together. */
export interface Draft {
  /** Position among the drafts of the document when it was made; children name it. */
  readonly key: number;
  readonly mark: Mark | null;
  readonly level: Level;
  readonly rank: number;
  /** Key of the draft it stands under; null at the top. */
  readonly parent: number | null;
  /** Which of several lists under its parent it belongs to, from 0. */
  readonly list: number;
  /** Its own paragraphs; the first carries the mark. */
  readonly paragraphs: readonly Paragraph[];
  readonly inferred: Inference | null;
  /** Its first so many paragraphs are the title of a document passed on inside this one; 0 for every other draft. */
  readonly titleParagraphs: number;
  /** The text of nobody: it stands where a number is missing and nothing tells whose it is. */
  readonly unassigned: boolean;
}

/** Text of a draft's paragraph without the mark. */
export function bodyStart(paragraph: Paragraph): number {
  return paragraph.mark ? paragraph.mark.end : paragraph.start;
}

/** The paragraph's words, without its mark. */
export function bodyText(text: string, paragraph: Paragraph): string {
  return text.slice(bodyStart(paragraph), paragraph.end).replaceAll(wordJoiner, '').trim();
}

/** A draft of a mark's entry, with nothing inferred. */
export function makeDraft(fields: Pick<Draft, 'key' | 'level' | 'rank'> & Partial<Draft>): Draft {
  return { mark: null, parent: null, list: 0, paragraphs: [], inferred: null, unassigned: false, titleParagraphs: 0, ...fields };
}

/** The level of an unnumbered entry under one of this level. */
export function levelBelow(level: Level): Level {
  if (typeof level === 'number') return Math.min(level + 1, 4) as Level;
  return level === 'document' ? 1 : level === 'article' ? 'subparagraph' : 'point';
}
