import type { Inference, Level } from '../model/document.ts';
import type { Mark } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';

/** A division while it is being put together. */
export interface Draft {
  /** Position among the drafts of the document when it was made; children name it. */
  readonly key: number;
  readonly mark: Mark | null;
  readonly level: Level;
  readonly rank: number;
  /** Key of the draft it stands under; null at the top. */
  readonly parent: number | null;
  /** Its own paragraphs; the first carries the mark. */
  readonly paragraphs: readonly Paragraph[];
  readonly inferred: Inference | null;
  /** The text of nobody: it stands where a number is missing and nothing tells whose it is. */
  readonly unassigned: boolean;
}

/** Text of a draft's paragraph without the mark. */
export function bodyStart(paragraph: Paragraph): number {
  return paragraph.mark ? paragraph.mark.end : paragraph.start;
}

/** The paragraph's words, without its mark. */
export function bodyText(text: string, paragraph: Paragraph): string {
  return text.slice(bodyStart(paragraph), paragraph.end).trim();
}
