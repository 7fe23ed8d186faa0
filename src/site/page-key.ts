/**
 * When a page of the build before can be used again. A page's key is everything the page is made of, except code: the code is
 * looked after by Astro and astro.config.mjs. A page that shows something new of the library needs it in its key.
 */
import { createHash } from 'node:crypto';
import { byTerm } from './browse.ts';
import { namedDocuments } from './document-citations.ts';
import { keywordIndex } from './keyword-index.ts';
import { citedArticles } from './legislation-cited.ts';
import { targetKey, type DocumentEntry, type RegulationEntry, type SiteLibrary, type TaskEntry, type TermEntry } from './library.ts';
import { perLibrary } from './per-library.ts';

/**
 * The key of a page made of `parts` and of what every page may show: the site's settings, all regulations and terms, and of each
 * document what is known of it as a whole.
 */
export function pageKey(library: SiteLibrary, ...parts: readonly unknown[]): string {
  return digest([shared(library), ...parts.map(partKey)]);
}

/** A document's own page: also what it names and where it and its articles are named. */
export function documentKey(library: SiteLibrary, entry: DocumentEntry): string {
  const { document } = entry.data;
  const named = namedIn(library, { kind: 'document', id: document });
  return pageKey(library, entry, namedDocuments(library, document), named, [...citedArticles(library, document)]);
}

/** An item's page: also the contents of its document, and the note on it. */
export function taskKey(library: SiteLibrary, entry: TaskEntry): string {
  const { document, division } = entry.data;
  const note = library.notes.get(`${document}/${division}`);
  return pageKey(library, entry, library.documentById.get(document), note, keywordIndex(library).paged);
}

/** The page of a regulation or a set phrase: also where it is named. */
export function knowledgeKey(library: SiteLibrary, entry: RegulationEntry | TermEntry): string {
  const { id, data } = entry;
  return pageKey(library, entry, namedIn(library, { kind: data.kind, id }), data.kind === 'term' ? byTerm(library).get(id) : null);
}

function namedIn({ citedBy, candidateIn }: SiteLibrary, target: Parameters<typeof targetKey>[0]): unknown {
  return [citedBy.get(targetKey(target)), candidateIn.get(targetKey(target))];
}

/** An entry is known by the digest of its file; anything else by all that is in it. */
function partKey(part: unknown): unknown {
  return isFile(part) ? [part.id, part.digest] : part;
}

const isFile = (part: unknown): part is { readonly id: string; readonly digest: string | number } =>
  typeof part === 'object' && part !== null && 'id' in part && 'digest' in part && part.digest !== undefined;

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const shared = perLibrary(({ site, documents, regulations, terms }: SiteLibrary) =>
  digest([site, documents.map(head), regulations.map(partKey), terms.map(partKey)]),
);

/** What other pages may say of a document: everything but what stands in it. */
function head({ data }: DocumentEntry): unknown {
  const inside = { source: null, sections: null, front: null, closing: null, noise: null, gaps: null, suspect: null, readings: null, citations: null };
  return { ...data, ...inside };
}
