import type { OfficialDocument } from '../model/document.ts';
import type { IndexedPassage } from '../model/passage.ts';
import { documentPath } from './paths.ts';

/** What stands before the body and belongs to no masthead; found by passages of its own. */
const apart: ReadonlySet<string> = new Set(['preamble', 'addressees', 'toc', 'conclusion']);

/** True for the blocks a head passage holds: title, 发文字号, issuing body, how it was adopted. */
export const isMasthead = (role: string): boolean => !apart.has(role);

/**
 * The document itself as a passage, so that its title and its 发文字号 find it. The text is its masthead as printed, '' when none is
 * printed; the title is the document's, declared ones included.
 */
export function headPassage(document: OfficialDocument, year: string | null): Omit<IndexedPassage, 'order'> {
  const masthead = document.front.filter(({ role }) => isMasthead(role));
  return {
    url: `${documentPath(document.id)}.html`,
    document: document.title,
    title: document.title,
    section: '',
    label: '',
    text: masthead.map(({ text }) => text).join('\n'),
    kind: 'document',
    year,
    cites: [],
    parties: [],
    names: document.docNumber === null ? [] : [document.docNumber],
  };
}
