import type { Annotations } from '../model/annotation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { Link } from '../model/schema.ts';
import { documentBody } from './document-body.ts';
import { documentPage } from './document-page.ts';
import { formatMarkdown } from './markdown.ts';
import { divisionLink, documentForm, sectionsByDivision } from './outline.ts';
import { documentPath, taskPath } from './paths.ts';
import { sourceParagraphs, taskBody } from './task-body.ts';
import { taskPage } from './task-page.ts';

export { buildPassages } from './passages.ts';

/** A file of `content/`: `path` relative to that folder, `/` between folders; `text` ends in a line feed. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files the build writes into `content/`: one page for each document with its source text beside it, one page for each task
 * item. The same library gives the same bytes, in the same order.
 */
export function compileLibrary(library: Library): ContentFile[] {
  const linkTo = linkIndex(library);
  return library.documents.flatMap((document) => [
    ...documentFiles(document, library),
    ...(documentForm(document) === 'policy' ? taskFiles(document, library, linkTo) : []),
  ]);
}

function documentFiles(document: OfficialDocument, library: Library): ContentFile[] {
  const page = documentPage(document, library.citations.get(document.id) ?? []);
  const path = documentPath(document.id);
  return [
    { path: `${path}.md`, text: formatMarkdown(page, documentBody(document)) },
    { path: `${path}.txt`, text: document.source.text },
  ];
}

type LinkTo = (documentId: string, divisionId: string) => Link | undefined;

function taskFiles(document: OfficialDocument, library: Library, linkTo: LinkTo): ContentFile[] {
  const items = document.divisions.filter(({ heading }) => !heading);
  const sections = sectionsByDivision(document);
  const annotations = new Map(library.annotations.get(document.id)?.map((entry) => [entry.divisionId, entry]));
  const neighbour = (at: number): Link | null => {
    const item = items[at];
    return item ? divisionLink(document, item) : null;
  };
  return items.map((division, order) => {
    const notes = annotations.get(division.id) ?? emptyAnnotations(division.id);
    const page = taskPage(division, {
      document,
      section: sections.get(division.id) ?? null,
      order,
      annotations: notes,
      previous: neighbour(order - 1),
      next: neighbour(order + 1),
      linkTo,
    });
    const body = taskBody(division, sourceParagraphs(division), notes.citations, document.noise);
    return { path: `${taskPath(document.id, division.id)}.md`, text: formatMarkdown(page, body) };
  });
}

function linkIndex({ documents }: Library): LinkTo {
  const links = new Map<string, Link>();
  for (const document of documents) {
    for (const division of document.divisions) links.set(`${document.id} ${division.id}`, divisionLink(document, division));
  }
  return (documentId, divisionId) => links.get(`${documentId} ${divisionId}`);
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
