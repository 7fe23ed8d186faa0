import type { Join } from '../model/document.ts';
import { bodyText } from './draft.ts';
import { endingOf, isRunningText } from './endings.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import { isTitleLine } from './title.ts';
import { wordsAcross } from './word-break.ts';

/** What is known of the place a line break stands in. */
export interface Surroundings {
  /** A number is missing between the printed numbers around this place. */
  readonly numberMissing: boolean;
  /** The document is known to have lost text somewhere. */
  readonly damaged: boolean;
}

/**
 * How two neighbouring paragraphs of one text hang together. `direct` and `lost` are said only on evidence: a word that spans or
 * does not span the break, the blank lines, and whether a number is missing here.
 */
export function judgeBreak(reading: Reading, left: Paragraph, right: Paragraph, around: Surroundings): Join {
  if (right.glued) return 'paragraph';
  const [before, after] = [textOf(reading, left), textOf(reading, right)];
  const ending = endingOf(before);
  const apart = right.blanksBefore > reading.usualBlanks;
  if (ending === 'sentence') return apart && around.damaged && !around.numberMissing ? 'unknown' : 'paragraph';
  if (!isRunningText(before)) return 'paragraph';
  const words = wordsAcross(before, after, reading.segmenter, reading.vocabulary);
  if (words.across) return 'direct';
  if (around.numberMissing) return ending === 'open' || words.leftCut || words.rightCut ? 'lost' : 'unknown';
  if (words.leftCut || words.rightCut) return around.damaged ? 'lost' : 'unknown';
  if (isHeading(reading, left)) return 'paragraph';
  return apart ? 'unknown' : 'direct';
}

/** 一、充分肯定成绩，切实增强紧迫感: a marked line without the end of a sentence is a heading, however long. */
function isHeading({ text }: Reading, left: Paragraph): boolean {
  return left.mark !== null && isTitleLine(bodyText(text, left), true);
}

function textOf({ text }: Reading, { start, end }: Paragraph): string {
  return text.slice(start, end);
}
