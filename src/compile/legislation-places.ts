import type { Citation, CitationTarget, Locator } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { placeInLaw } from '../model/legislation-anchors.ts';
import type { DocumentInput } from './document-input.ts';
import { lawLayout } from './legislation-layout.ts';
import { documentForm } from './outline.ts';
import { documentPath, targetPath } from './paths.ts';

/** Where citations lead, down to the paragraph. */
export interface CitationPlaces {
  /** The places a citation names, as paths of content: `documents/jiaoshi-fa#第八条第（一）项`; empty where it names none the library has. */
  readonly placesOf: (citation: Citation) => readonly string[];
  /** The one path its words, or those of one place of its list, link to; null when it means nothing in the library or several things. */
  readonly linkOf: (citation: Citation, locator: Locator | null) => string | null;
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
  const placesOf = ({ locator, furtherLocators, targets }: Citation): readonly string[] => {
    if (!locator) return [];
    const meant = targets.flatMap(textsOf);
    return [...new Set([locator, ...furtherLocators].flatMap((place) => meant.flatMap((law) => placeIn(law, place))))];
  };
  const linkOf = ({ targets }: Citation, locator: Locator | null): string | null => {
    const [target, ...others] = targets;
    if (!target || others.some(({ kind, title }) => kind !== target.kind || title !== target.title)) return null;
    const [place] = locator ? targets.flatMap(textsOf).flatMap((law) => placeIn(law, locator)) : [];
    return place ?? targetPath(target);
  };
  return { placesOf, linkOf };
}

function placeIn(law: OfficialDocument, locator: Locator): readonly string[] {
  const anchor = placeInLaw(lawLayout(law).all, locator);
  return anchor === null ? [] : [`${documentPath(law.id)}#${anchor}`];
}

