import { partitionPoint } from '../model/partition.ts';
import type { Span } from '../model/span.ts';

/** The spans in order, with those that overlap put together. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** A test whether a span shares a character with one of `spans`; quick however many there are. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const merged = mergeSpans(spans);
  return ({ start, end }) => {
    const next = merged[partitionPoint(merged, (span) => span.end <= start)];
    return next !== undefined && next.start < end;
  };
}
