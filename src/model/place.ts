/** Where words stand: from an offset in put-together text back to the source and its lines. */
import type { TextRun } from './document.ts';
import { partitionPoint } from './partition.ts';
import type { LineRange, Span } from './span.ts';

/** A run with its place in the put-together text. `start` and `end` point into that text. */
interface PlacedRun {
  readonly start: number;
  readonly end: number;
  readonly run: TextRun;
}

/**
 * Text put together from runs, with the way back. `text` is what `Division.text` is: '' for a `direct` join, '\n' for every other.
 * Spans given to the functions below point into `text`.
 */
export interface PlacedText {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

/** Puts runs together. An offset in `text` and the runs it came from always agree. */
export function placeText(runs: readonly TextRun[], source: string): PlacedText {
  const parts: string[] = [];
  const placed: PlacedRun[] = [];
  let length = 0;
  for (const [index, run] of runs.entries()) {
    const separator = index === 0 || run.join === 'direct' ? '' : '\n';
    const words = source.slice(run.span.start, run.span.end);
    parts.push(separator, words);
    const start = length + separator.length;
    length = start + words.length;
    placed.push({ start, end: length, run });
  }
  return { text: parts.join(''), runs: placed };
}

/** The run that holds the character at `offset`; for a separator the run behind it; for the end of the text the last run. */
export function runAt(placed: PlacedText, offset: number): TextRun | null {
  return findRun(placed, ({ end }) => end > offset)?.run ?? null;
}

/** The span in the source that a span of the put-together text came from; breaks between its runs are inside it. */
export function sourceSpan(placed: PlacedText, span: Span): Span {
  const start = toSource(placed, span.start);
  return { start, end: span.end <= span.start ? start : toSource(placed, span.end - 1) + 1 };
}

/** First and last line of a span of the put-together text: `强化师|德师风建设` → `[38, 40]`. Null when there is no text at all. */
export function linesOf(placed: PlacedText, span: Span): LineRange | null {
  const first = runAt(placed, span.start);
  const last = runAt(placed, Math.max(span.start, span.end - 1));
  return first && last ? [first.line, last.line] : null;
}

/** The span of the put-together text that came from `span` of the source; null when it does not stand here. */
export function placedSpan(placed: PlacedText, span: Span): Span | null {
  const start = fromSource(placed, span.start);
  const last = fromSource(placed, Math.max(span.start, span.end - 1));
  return start === null || last === null ? null : { start, end: span.end > span.start ? last + 1 : start };
}

function toSource(placed: PlacedText, offset: number): number {
  const found = findRun(placed, ({ end }) => end > offset);
  if (!found) return offset;
  const length = found.end - found.start;
  return found.run.span.start + Math.max(0, Math.min(offset - found.start, length));
}

function fromSource(placed: PlacedText, offset: number): number | null {
  const found = findRun(placed, ({ run }) => run.span.end > offset);
  if (!found || offset < found.run.span.start || offset >= found.run.span.end) return null;
  return found.start + offset - found.run.span.start;
}

/** First run for which `isReached` holds, else the last; runs stand in source order. */
function findRun(placed: PlacedText, isReached: (placed: PlacedRun) => boolean): PlacedRun | undefined {
  const at = partitionPoint(placed.runs, (run) => !isReached(run));
  return placed.runs[Math.min(at, placed.runs.length - 1)];
}
