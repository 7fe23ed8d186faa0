import type { Join, TextRun } from '../model/document.ts';
import type { LineRange } from '../model/span.ts';
import { bodyStart } from './draft.ts';
import { isSpace, trim } from './line.ts';
import { judgeBreak } from './line-break.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';

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
  const { reading, source, damaged, numberMissing } = context;
  const runs: TextRun[] = [];
  let previous: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const start = skipSpace(reading.text, bodyStart(paragraph), paragraph.end);
    const neighbours: boolean = previous !== null && previous.end <= paragraph.start;
    const join: Join = previous && neighbours ? judgeBreak(reading, previous, paragraph, { damaged, numberMissing: numberMissing(paragraph.start) }) : 'paragraph';
    for (const [index, piece] of physicalLines(source, paragraph, start).entries()) {
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

/** The stretches of a paragraph, line by line. */
function physicalLines(source: string, paragraph: Paragraph, from: number): Pick<TextRun, 'span' | 'line'>[] {
  const starts = [from, ...paragraph.breaks.filter((at) => at > from)];
  const skipped = paragraph.breaks.length - (starts.length - 1);
  return starts.flatMap((start, index) => {
    const span = trim(source, start, starts[index + 1] ?? paragraph.end);
    return span.start < span.end ? [{ span, line: paragraph.line + skipped + index }] : [];
  });
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
