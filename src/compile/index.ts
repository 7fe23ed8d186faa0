import type { Root } from 'mdast';
import type { Annotations } from '../model/annotation.ts';
import type { Citation } from '../model/citation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { DocumentPage, Link, TaskPage } from '../model/schema.ts';
import { documentBody } from './document-body.ts';
import { type DocumentInput, documentInputs } from './document-input.ts';
import { documentPage } from './document-page.ts';
import { linkedWords } from './legislation-links.ts';
import { formatMarkdown } from './markdown.ts';
import { citationPlaces, type CitationPlaces } from './legislation-places.ts';
import { divisionLink, documentForm, sectionsByDivision } from './outline.ts';
import { documentPath, taskPath } from './paths.ts';
import { repealFinder } from './repeals.ts';
import { sourceParagraphs, taskBody } from './task-body.ts';
import { taskPage } from './task-page.ts';

export { type DocumentInput, documentInputs } from './document-input.ts';
export { buildPassages, documentPassages, type PassageDraft, placePassages } from './passages.ts';

/** A file of `content/`: `path` relative to that folder, `/` between folders; `text` ends in a line feed. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
  /** What a page says, before it became text; null for a source text. */
  readonly page: CompiledPage | null;
}

/** Front matter and body of a page. */
export interface CompiledPage {
  readonly data: DocumentPage | TaskPage;
  readonly body: Root;
}

/**
 * The files the build writes into `content/`: one page for each document with its source text beside it, one page for each task
 * item. The same library gives the same bytes, in the same order; each file is made when it is asked for, and none is kept.
 */
export function* compileLibrary(library: Library): Generator<ContentFile, undefined> {
  for (const input of documentInputs(library)) yield* compileDocument(input);
}

/** The files of one document: its page, its source text, and a page for each of its items. The same input gives the same bytes. */
export function* compileDocument(input: DocumentInput): Generator<ContentFile, undefined> {
  const places = citationPlaces(input);
  yield* documentFiles(input, places);
  if (documentForm(input.document) === 'policy') yield* taskFiles(input, places);
}

function pageFile(path: string, page: CompiledPage): ContentFile {
  return { path: `${path}.md`, text: formatMarkdown(page.data, page.body), page };
}

function documentFiles(input: DocumentInput, places: CitationPlaces): ContentFile[] {
  const { document, citations } = input;
  const data = documentPage(document, { citations, places, repeals: repealFinder(input)(document, citations) });
  const path = documentPath(document.id);
  return [
    pageFile(path, { data, body: documentBody(document, linkedWords(document, citations, places)) }),
    { path: `${path}.txt`, text: document.source.text, page: null },
  ];
}

function taskFiles({ document, citations, annotations: noted, texts }: DocumentInput, places: CitationPlaces): ContentFile[] {
  const items = document.divisions.filter(({ heading }) => !heading);
  const sections = sectionsByDivision(document);
  const annotations = new Map(noted.map((entry) => [entry.divisionId, entry]));
  const placed = placesById(citations, places);
  const linkTo = linkIndex(texts);
  const neighbour = (at: number): Link | null => {
    const item = items[at];
    return item ? divisionLink(document, item) : null;
  };
  return items.map((division, order) => {
    const notes = withPlaces(annotations.get(division.id) ?? emptyAnnotations(division.id), placed);
    const data = taskPage(division, {
      document,
      section: sections.get(division.id) ?? null,
      order,
      annotations: notes,
      previous: neighbour(order - 1),
      next: neighbour(order + 1),
      linkTo,
    });
    const body = taskBody(division, sourceParagraphs(division), notes.citations, document.noise);
    return pageFile(taskPath(document.id, division.id), { data, body });
  });
}

function placesById(citations: readonly Citation[], { placesOf }: CitationPlaces): ReadonlyMap<string, readonly string[]> {
  const named = citations.map((citation) => [citation.id, placesOf(citation)] as const);
  return new Map(named.filter(([, places]) => places.length > 0));
}

function withPlaces(annotations: Annotations, placed: ReadonlyMap<string, readonly string[]>): Annotations {
  if (placed.size === 0) return annotations;
  const citations = annotations.citations.map((note) => (placed.has(note.id) ? { ...note, places: placed.get(note.id) } : note));
  return { ...annotations, citations };
}

/** Links are made when they are asked for: most divisions are never linked to. */
function linkIndex(texts: readonly OfficialDocument[]): (documentId: string, divisionId: string) => Link | undefined {
  const documentById = new Map(texts.map((document) => [document.id, document]));
  const divisionsOf = new Map<string, ReadonlyMap<string, Division>>();
  return (documentId, divisionId) => {
    const document = documentById.get(documentId);
    const divisions = divisionsOf.get(documentId) ?? new Map(document?.divisions.map((division) => [division.id, division]));
    divisionsOf.set(documentId, divisions);
    const division = divisions.get(divisionId);
    return document && division ? divisionLink(document, division) : undefined;
  };
}

function emptyAnnotations(divisionId: string): Annotations {
  return {
    divisionId,
    citations: [],
    requirements: [],
    parties: [],
    figures: [],
    phrases: [],
    keywords: [],
    related: [],
    damage: [],
  };
}
