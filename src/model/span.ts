/** A half-open range of UTF-16 offsets, `start <= end`. Which text it points into is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** First and last line, counted from 1 as a text editor does; blank lines count. */
export type LineRange = readonly [first: number, last: number];
