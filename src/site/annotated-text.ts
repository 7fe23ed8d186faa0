/**
 * Marks laid over one text. Spans may overlap in any way; the result is properly nested, and its words, put together, are the
 * text again.
 */
import type { Span } from '../model/span.ts';

/** Something said about a stretch of text. A mark of lower `rank` is put outside one of higher rank. */
export interface Mark {
  readonly key: string;
  readonly rank: number;
  readonly span: Span;
}

/** Text inside a mark; where marks overlap, one mark takes several pieces. */
export interface MarkedPiece {
  readonly key: string;
  /** First piece of its mark: the one that carries the id. */
  readonly first: boolean;
  /** Last piece of its mark. */
  readonly last: boolean;
  readonly children: readonly Piece[];
}

/** Plain text, or a piece of a mark with what is inside it. */
export type Piece = string | MarkedPiece;

/**
 * Lays `marks` over `text`. `origin` is where `text` begins in the text the spans point into. Marks outside, and empty ones, are
 * left out; a boundary inside a surrogate pair moves to its front.
 */
export function layMarks(text: string, origin: number, marks: readonly Mark[]): readonly Piece[] {
  const placed = marks
    .map((mark) => place(text, origin, mark))
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.rank - b.rank || a.span.start - b.span.start || b.span.end - a.span.end);
  const cuts = new Set([0, text.length, ...placed.flatMap(({ span }) => [span.start, span.end])]);
  const bounds = [...cuts].sort((a, b) => a - b);
  const segments = bounds.slice(1).map((end, at): Segment => {
    const start = bounds[at] ?? 0;
    return { start, end, cover: placed.filter(({ span }) => span.start <= start && end <= span.end) };
  });
  return nest(text, segments, 0);
}

/** A mark cut to this text; it may begin before it or go on after it. */
interface Placed extends Mark {
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Segment extends Span {
  readonly cover: readonly Placed[];
}

function place(text: string, origin: number, mark: Mark): Placed {
  const clamp = (at: number): number => whole(text, Math.min(Math.max(at - origin, 0), text.length));
  const { start, end } = mark.span;
  return {
    ...mark,
    span: { start: clamp(start), end: clamp(end) },
    opens: start >= origin,
    closes: end <= origin + text.length,
  };
}

function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** Segments covered by the same mark at this depth become one piece. */
function nest(text: string, segments: readonly Segment[], depth: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < segments.length; ) {
    const outer = segments[at]?.cover[depth];
    let next = at + 1;
    while (next < segments.length && segments[next]?.cover[depth] === outer) next += 1;
    const run = segments.slice(at, next);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    if (start < end) {
      pieces.push(
        outer === undefined
          ? text.slice(start, end)
          : {
              key: outer.key,
              first: outer.opens && start === outer.span.start,
              last: outer.closes && end === outer.span.end,
              children: nest(text, run, depth + 1),
            },
      );
    }
    at = next;
  }
  return pieces;
}
