import type { Citation, Mention } from '../model/citation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import { linesOf, placedSpan, placeText, type PlacedText } from '../model/place.ts';
import type { LineRange, Span } from '../model/span.ts';
import { mergeSpans } from './cover.ts';

/** A division as the rules of this stage see it. Spans point into `text`. Rules that ask for no answer of the library read mentions. */
export interface Reading<Named extends Mention = Citation> {
  readonly documentId: string;
  readonly division: Division;
  readonly text: string;
  readonly placed: PlacedText;
  readonly cited: readonly PlacedCitation<Named>[];
  /** Names of documents in 《》, whole or torn. What stands in them is a name and nothing else. */
  readonly titles: readonly Span[];
}

/** A citation with its place in the division's text. */
export interface PlacedCitation<Named extends Mention = Citation> {
  readonly citation: Named;
  readonly span: Span;
}

/** A place in the text: `text` is always `division.text.slice(span.start, span.end)`. */
export interface Located {
  readonly span: Span;
  readonly lines: LineRange;
  readonly text: string;
}

/** The divisions of a document, in order, each with the citations that stand in it. */
export function readDivisions<Named extends Mention>(document: OfficialDocument, citations: readonly Named[]): Reading<Named>[] {
  const byDivision = new Map<string, Named[]>(document.divisions.map(({ id }) => [id, []]));
  for (const citation of citations) if (citation.divisionId !== null) byDivision.get(citation.divisionId)?.push(citation);
  return document.divisions.map((division) => readDivision(document, division, byDivision.get(division.id) ?? []));
}

/** Where `span` stands, in words and lines. */
export function locate({ text, placed, division }: Reading<Mention>, span: Span): Located {
  return { span, lines: linesOf(placed, span) ?? division.lines, text: text.slice(span.start, span.end) };
}

// 《…》 on one line, with 〈…〉 or nothing in between
const titlePattern = /《[^《》\n]*》/gu;

function readDivision<Named extends Mention>(document: OfficialDocument, division: Division, citations: readonly Named[]): Reading<Named> {
  const placed = placeText(division.runs, document.source.text);
  const cited = citations.flatMap((citation): PlacedCitation<Named>[] => {
    const span = placedSpan(placed, citation.span);
    return span ? [{ citation, span }] : [];
  });
  const quoted = cited.filter(({ citation }) => citation.kind === 'quoted').map(({ span }) => span);
  const closed = [...placed.text.matchAll(titlePattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return { documentId: document.id, division, text: placed.text, placed, cited, titles: mergeSpans([...quoted, ...closed]) };
}
