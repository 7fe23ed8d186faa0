import { findAnchor } from '../model/anchor.ts';
import { type Citation, type Locator, namesOnlyItself } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { LinkedWords } from './legislation-body.ts';
import type { CitationPlaces } from './legislation-places.ts';
import { documentForm } from './outline.ts';
import { documentPath } from './paths.ts';

/**
 * The words of a law that lead somewhere, in text order: a name with the first place behind it (《教育法》第二条第二款), then each further
 * place of the list by itself.
 */
export function linkedWords(document: OfficialDocument, citations: readonly Citation[], { linkOf }: CitationPlaces): LinkedWords[] {
  if (documentForm(document) === 'policy') return [];
  return citations.flatMap((citation) => {
    if (namesOnlyItself(citation)) return [];
    return namedStretches(document.source.text, citation).flatMap(({ start, end, locator }) => {
      const path = linkOf(citation, locator);
      return path === null || path === documentPath(document.id) ? [] : [{ span: { start, end }, url: fileLink(path, document.id) }];
    });
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly locator: Locator | null;
}

const separator = /[、，]?(?:以及|[和及与或])?\s?/uy;

function namedStretches(text: string, { kind, span, locator, furtherLocators }: Citation): readonly Stretch[] {
  const first = kind === 'internal' || !locator ? null : findAnchor(text, span.end);
  const stretches: Stretch[] = [{ start: span.start, end: first?.end ?? span.end, locator }];
  let at = first?.end ?? span.end;
  for (const further of furtherLocators) {
    separator.lastIndex = at;
    separator.exec(text);
    const start = Math.max(at, separator.lastIndex);
    const found = findAnchor(text, start);
    if (!found) break;
    stretches.push({ start, end: found.end, locator: further });
    at = found.end;
  }
  return stretches;
}

/** From a page in `content/documents/`: `regulations/dangzhang` → `../regulations/dangzhang.md`; its own places by their anchor. */
function fileLink(path: string, own: string): string {
  const [page = '', anchor] = path.split('#');
  const place = anchor === undefined ? '' : `#${anchor}`;
  return page === documentPath(own) ? place : `../${page}.md${place}`;
}
