import type { Mention } from '../model/citation.ts';
import type { Span } from '../model/span.ts';
import { readTail } from './tail.ts';

type Facts = Pick<
  Mention,
  'title' | 'kind' | 'sense' | 'count' | 'standsFor' | 'damage' | 'docNumber' | 'locator' | 'furtherLocators' | 'headings' | 'volumes'
>;

/** A mention while its stretch is being read. `span` points into the stretch. */
export interface Draft extends Facts {
  readonly span: Span;
  /** Where the words that belong to it end: behind 第十二条第二款. */
  readonly end: number;
  /** Where the brackets behind it end. */
  readonly reach: number;
}

const plain: Facts = {
  title: null,
  kind: 'quoted',
  sense: 'title',
  count: null,
  standsFor: [],
  damage: 'none',
  docNumber: null,
  locator: null,
  furtherLocators: [],
  volumes: [],
};

/** A name at `span` with what belongs to it behind it. */
export function draftName(text: string, span: Span, facts: Partial<Facts>): Draft {
  return { ...plain, ...readTail(text, span.end), ...facts, span };
}

/** A place named without a name: 前款, 第三条第二款. */
export function draftPlace(span: Span, facts: Partial<Facts>): Draft {
  return { ...plain, kind: 'internal', ...facts, span, end: span.end, reach: span.end };
}

/** The text with everything that is already understood blotted out, offsets kept: no later rule reads into it. */
export function blot(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    out += text.slice(at, start) + '\uFFFC'.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
