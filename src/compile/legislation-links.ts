import { readHeadings } from '../cite/heading-list.ts';
import { readPlaces, type NamedPlace as PlaceInText } from '../cite/place-list.ts';
import { type Citation, namesOnlyItself } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { LinkedWords } from './legislation-body.ts';
import type { CitationPlaces, NamedPlace } from './legislation-places.ts';
import { documentForm } from './outline.ts';
import { documentPath } from './paths.ts';

/**
 * The words of a law that lead somewhere, in text order: a name with the first place behind it (《教育法》第二条第二款), then each further
 * place of the list by itself; a range (第三条至第五条) as one, to where it begins.
 */
export function linkedWords(document: OfficialDocument, citations: readonly Citation[], { linkOf }: CitationPlaces): LinkedWords[] {
  if (documentForm(document) === 'policy') return [];
  return citations.flatMap((citation) => {
    if (namesOnlyItself(citation)) return [];
    return namedStretches(document.source.text, citation).flatMap(({ start, end, place }) => {
      const path = linkOf(citation, place);
      return path === null || path === documentPath(document.id) ? [] : [{ span: { start, end }, url: fileLink(path, document.id) }];
    });
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly place: NamedPlace;
}

// Between a name and its places, or in front of the places inside 本办法第三条.
const longestGap = 24;
const firstPlace = /第[^\n，。；]{1,8}?[条款项]|[（(][一二三四五六七八九十]{1,3}[）)]项/gu;

/** The words of the name with its first place, and those of each further place as far as they can be told. */
function namedStretches(text: string, { kind, span, locator, furtherLocators, headings = [] }: Citation): readonly Stretch[] {
  if (!locator) return [{ ...span, end: headings.length > 0 ? readHeadings(text, span.end).end : span.end, place: headings[0] ?? null }];
  const [first, ...others] = wordsOfPlaces(text, kind === 'internal' ? span.start : span.end, [locator, ...furtherLocators]);
  if (!first) return [{ ...span, place: locator }];
  const isBehind = kind !== 'internal' && first.start - span.end > 1;
  const own: Stretch = { start: span.start, end: isBehind ? span.end : first.end, place: locator };
  return [own, ...(isBehind ? [{ ...first, place: locator }] : []), ...others.map((words, at): Stretch => ({ start: words.start, end: words.end, place: furtherLocators[at] ?? null }))];
}

/** The places as they stand from `from` on, when they are the ones that were read there; those that share their words have none of their own. */
function wordsOfPlaces(text: string, from: number, places: readonly PlaceInText['locator'][]): readonly PlaceInText[] {
  const window = text.slice(from, from + longestGap);
  for (const { index } of window.matchAll(firstPlace)) {
    const read = readPlaces(text, from + index, places[0]);
    if (read.length === places.length) return read;
  }
  return [];
}

/** From a page in `content/documents/`: `regulations/dangzhang` → `../regulations/dangzhang.md`; its own places by their anchor. */
function fileLink(path: string, own: string): string {
  const [page = '', anchor] = path.split('#');
  const place = anchor === undefined ? '' : `#${anchor}`;
  return page === documentPath(own) ? place : `../${page}.md${place}`;
}
