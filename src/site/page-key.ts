/**
 * When a page of the build before can be used again. A page's key is everything the page is made of, except code: the code is
 * looked after by Astro and astro.config.mjs. A page that shows something new of the library needs it in its key.
 */
import { createHash } from 'node:crypto';
import { byTerm } from './browse.ts';
import { citedPlaces, namedDocuments } from './document-citations.ts';
import { keywordIndex } from './keyword-index.ts';
import { citedArticles } from './legislation-cited.ts';
import { standingOf, termOfEntry, textOfEntry } from './legislation-standing.ts';
import { lawEvents, termOf } from './legislation-versions.ts';
import { targetKey, type DocumentEntry, type RegulationEntry, type SiteLibrary, type TaskEntry, type TermEntry } from './library.ts';

/** The key of a page made of `parts` and of what every page shows: the site's settings. */
export function pageKey({ site }: SiteLibrary, ...parts: readonly unknown[]): string {
  return digest([site, ...parts.map(partKey)]);
}

/** A document's own page: also what it names, where it and its articles are named, and what other texts do to it. */
export function documentKey(library: SiteLibrary, entry: DocumentEntry): string {
  const { document } = entry.data;
  const target = { kind: 'document', id: document } as const;
  const standing = [standingOf(library, target), termOf(library, entry.data), lawEvents(library, entry.data)];
  return pageKey(library, entry, namedDocuments(library, document), citedPlaces(library, document), articlesNamed(library, document), standing);
}

/** Where other documents name the articles of a document; where it names them itself is told by its own file. */
function articlesNamed(library: SiteLibrary, document: string): unknown {
  return [...citedArticles(library, document)].map(([article, mentions]) => [article, mentions.filter((mention) => mention.document !== document)]);
}

/** What a document's own files tell, those of its items among them: its source line by line, its requirements, and 引文核查 of what it names. */
export function filesKey(library: SiteLibrary, entry: DocumentEntry): string {
  return pageKey(library, entry, ...(library.tasks.get(entry.data.document) ?? []));
}

/** An item's page: also the contents of its document, how this and what it cites stand, and the note on it. */
export function taskKey(library: SiteLibrary, entry: TaskEntry): string {
  const { document, division, citations } = entry.data;
  const shown = [{ kind: 'document' as const, id: document }, ...citations.flatMap(({ targets }) => targets)];
  const standing = shown.map((target) => standingOf(library, target));
  const note = library.notes.get(`${document}/${division}`);
  return pageKey(library, entry, library.documentById.get(document), note, keywordIndex(library).paged, standing);
}

/** The page of a regulation: also where it is named, its text, and how it stands. */
export function regulationKey(library: SiteLibrary, entry: RegulationEntry): string {
  const { id, data } = entry;
  const target = { kind: 'regulation', id } as const;
  const text = textOfEntry(library, data)?.data;
  return pageKey(library, entry, namedIn(library, target), [text?.document, text?.title], termOfEntry(library, id, data), standingOf(library, target));
}

/** The page of a set phrase: also where it is named and where it stands. */
export function termKey(library: SiteLibrary, entry: TermEntry): string {
  return pageKey(library, entry, namedIn(library, { kind: 'term', id: entry.id }), byTerm(library).get(entry.id));
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
