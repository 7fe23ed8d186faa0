/** Names of documents in text outside the items, where they stand: the page knows their words and lines. */
import type { DocumentPage } from '../model/schema.ts';
import type { LineRange } from '../model/span.ts';
import { pathAddress, targetAddress } from './address.ts';
import { noDocumentWord, statusWord } from './wording.ts';

type Citation = DocumentPage['citations'][number];

/** A stretch of a paragraph; the stretches put together are the paragraph. */
export interface CitedPart {
  readonly text: string;
  /** Null for words that name nothing. */
  readonly cite: { readonly id: string; readonly status: string; readonly why: string; readonly address: string | null } | null;
}

/** Lays the names of a document that stand outside its items over one paragraph, in text order; a name that is not found word for word is left out. */
export function citedParts(text: string, [first, last]: LineRange, page: Pick<DocumentPage, 'citations'>): readonly CitedPart[] {
  const parts: CitedPart[] = [];
  let at = 0;
  for (const citation of page.citations) {
    const { division, lines } = citation;
    const start = division === null && lines[0] >= first && lines[0] <= last ? text.indexOf(citation.text, at) : -1;
    if (start < 0) continue;
    if (start > at) parts.push({ text: text.slice(at, start), cite: null });
    parts.push({ text: citation.text, cite: citeOf(citation) });
    at = start + citation.text.length;
  }
  return at < text.length ? [...parts, { text: text.slice(at), cite: null }] : parts;
}

/** Words that mean one thing lead to it, or to the place they name there; a range or a list to where it begins. */
function citeOf({ id, status, sense, reason, targets, places = [] }: Citation): CitedPart['cite'] {
  const [target, ...others] = targets;
  const { word } = sense ? noDocumentWord[sense] : statusWord[status];
  const [place] = others.length === 0 || places.length === 1 ? places : [];
  const only = target && others.length === 0 ? targetAddress(target) : null;
  const address = place === undefined ? only : pathAddress(place);
  return { id, status, why: `${word}：${reason}`, address };
}
