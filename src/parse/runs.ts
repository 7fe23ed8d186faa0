import type { Join, TextRun } from '../model/document.ts';
import type { LineRange } from '../model/span.ts';
import { bodyStart } from './draft.ts';
import { judgeBreak } from './line-break.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import { uncovered } from './word-joiner.ts';

/** Where in the document the joins are judged. */
export interface RunContext {
  readonly reading: Reading;
  /** The source itself; `reading.text` is the same with machine-made line breaks covered. */
  readonly source: string;
  readonly damaged: boolean;
  /** Whether a number is missing around the paragraph that begins at this offset. */
  readonly numberMissing: (start: number) => boolean;
}

/** The runs of a division or block, marks left out, each with how it hangs on the one before. */
export function runsOf(context: RunContext, paragraphs: readonly Paragraph[]): TextRun[] {
  const { reading, damaged, numberMissing } = context;
  const runs: TextRun[] = [];
  let previous: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const neighbours: boolean = previous !== null && previous.end <= paragraph.start;
    const join: Join = previous && neighbours ? judgeBreak(reading, previous, paragraph, { damaged, numberMissing: numberMissing(paragraph.start) }) : 'paragraph';
    for (const [index, piece] of stretchesOf(context, paragraph, bodyStart(paragraph)).entries()) {
      runs.push({ ...piece, join: runs.length === 0 ? 'start' : index === 0 ? join : 'direct' });
    }
    previous = paragraph;
  }
  return runs;
}

/** Runs put together: nothing for `direct`, a line break for every other join. */
export function joinRuns(text: string, runs: readonly TextRun[]): string {
  return runs.map(({ span, join }, index) => (index === 0 || join === 'direct' ? '' : '\n') + text.slice(span.start, span.end)).join('');
}

/** First and last line of the paragraphs. */
export function linesOf(paragraphs: readonly Paragraph[]): LineRange {
  let [first, last] = [Infinity, 0];
  for (const { line, lastLine } of paragraphs) {
    if (line < first) first = line;
    if (lastLine > last) last = lastLine;
  }
  return [first, last];
}

/** The stretches of a paragraph, line by line, without what is covered in it. */
function stretchesOf({ reading, source }: RunContext, { end, line, breaks }: Paragraph, start: number): Pick<TextRun, 'span' | 'line'>[] {
  return uncovered(source, reading.text, { start, end }).map((span) => ({ span, line: breaks.findLast(({ at }) => at <= span.start)?.line ?? line }));
}
