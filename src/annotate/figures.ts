import type { FigureNote } from '../model/annotation.ts';
import type { Mention } from '../model/citation.ts';
import type { Span } from '../model/span.ts';
import { coverOf } from './cover.ts';
import { figureForms } from './figure-forms.ts';
import { locate, type Reading } from './reading.ts';

/** A figure before it is placed. */
export interface FoundFigure {
  readonly span: Span;
  readonly kind: FigureNote['kind'];
  readonly value: string | null;
}

/**
 * Dates, numbers and named measures of a division, in text order; nothing inside the whole name of a document: the 十项 of
 * 三个“…十项准则”. Of a torn name the date is told: 2019-2023 in 《2019-2023 年全.
 */
export function figureNotes(reading: Reading<Mention>): FigureNote[] {
  const several = reading.cited.filter(({ citation }) => citation.sense === 'several').map(({ span }) => span);
  const titles = reading.titles.filter(({ start, end }) => reading.text.charAt(start) === '《' && reading.text.charAt(end - 1) === '》');
  const isName = coverOf([...titles, ...several]);
  return findFigures(reading.text)
    .filter(({ span }) => !isName(span))
    .map(({ span, kind, value }, index) => ({ id: `f${String(index + 1)}`, origin: 'machine', kind, value, ...locate(reading, span) }));
}

/** Every figure of a text: `教育部等七部门` → 七部门, 7. */
export function findFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const { kind, pattern, value } of figureForms) {
    const isTaken = coverOf(found.map(({ span }) => span));
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isTaken(span)) found.push({ span, kind, value: value(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
