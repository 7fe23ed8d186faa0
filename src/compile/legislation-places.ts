import type { Citation, CitationTarget, Locator } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { headingInLaw, placesInLaw } from '../model/law-ranges.ts';
import type { DocumentInput } from './document-input.ts';
import { lawLayout } from './legislation-layout.ts';
import { documentForm } from './outline.ts';
import { documentPath, targetPath } from './paths.ts';

/** One place of a list, or a 编章节; null for the text as a whole. */
export type NamedPlace = Locator | string | null;

/** Where citations lead, down to the paragraph. */
export interface CitationPlaces {
  /** The places a citation names, each of a range: `documents/jiaoshi-fa#第八条第（一）项`; empty where it names none the library has. */
  readonly placesOf: (citation: Citation) => readonly string[];
  /** The one path its words, or those of one place of its list, link to; null when it means nothing in the library or several things. */
  readonly linkOf: (citation: Citation, place: NamedPlace) => string | null;
}

/** Looks up `texts` once. An entry of people's knowledge with a text of the same title leads into that text. */
export function citationPlaces({ texts, entries }: Pick<DocumentInput, 'texts' | 'entries'>): CitationPlaces {
  const laws = new Map(texts.filter((document) => documentForm(document) === 'legislation').map((law) => [law.id, law]));
  const byTitle = new Map<string, OfficialDocument[]>();
  for (const law of laws.values()) byTitle.set(law.title, [...(byTitle.get(law.title) ?? []), law]);
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const textsOf = ({ kind, id }: CitationTarget): readonly OfficialDocument[] => {
    if (kind === 'regulation') return byTitle.get(titleOf.get(id) ?? '') ?? [];
    const law = kind === 'document' ? laws.get(id) : undefined;
    return law ? [law] : [];
  };
  const placesOf = ({ locator, furtherLocators, headings = [], targets }: Citation): readonly string[] => {
    const named = [...headings, ...(locator ? [locator, ...furtherLocators] : [])];
    const meant = named.length === 0 ? [] : targets.flatMap(textsOf);
    return [...new Set(named.flatMap((place) => meant.flatMap((law) => placesIn(law, place))))];
  };
  const linkOf = ({ targets }: Citation, named: NamedPlace): string | null => {
    const [target, ...others] = targets;
    if (!target || others.some(({ kind, title }) => kind !== target.kind || title !== target.title)) return null;
    const [place] = named === null ? [] : targets.flatMap(textsOf).flatMap((law) => placesIn(law, named));
    return place ?? targetPath(target);
  };
  return { placesOf, linkOf };
}

function placesIn(law: OfficialDocument, place: Locator | string): readonly string[] {
  const names = lawLayout(law).all;
  const anchors = typeof place === 'string' ? [headingInLaw(names, place)].filter((name) => name !== null) : placesInLaw(names, place);
  return anchors.map((anchor) => `${documentPath(law.id)}#${anchor}`);
}
