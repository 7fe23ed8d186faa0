import type { FigureNote } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { figureForms } from './figure-forms.ts';
import { locate, overlaps, type Reading } from './reading.ts';

/** A figure before it is placed. */
export interface FoundFigure {
  readonly span: Span;
  readonly kind: FigureNote['kind'];
  readonly value: string | null;
}

/** Dates, numbers and named measures of a division, in text order; nothing inside a whole title 《…》. */
export function figureNotes(reading: Reading): FigureNote[] {
  const whole = reading.titles.filter(({ start, end }) => reading.text.charAt(start) === '《' && reading.text.charAt(end - 1) === '》');
  return findFigures(reading.text)
    .filter(({ span }) => !overlaps(span, whole))
    .map(({ span, kind, value }, index) => ({ id: `f${String(index + 1)}`, origin: 'machine', kind, value, ...locate(reading, span) }));
}

/** Every figure of a text: `教育部等七部门` → 七部门, 7. */
export function findFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const { kind, pattern, value } of figureForms) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!overlaps(span, found.map((figure) => figure.span))) found.push({ span, kind, value: value(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
