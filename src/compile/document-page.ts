import { type Citation, namesOnlyItself } from '../model/citation.ts';
import type { Block, OfficialDocument } from '../model/document.ts';
import type { DocumentPage } from '../model/schema.ts';
import { documentForm, outline } from './outline.ts';
import { sourceParagraphs } from './task-body.ts';

/** Front matter of `content/documents/<document>.md`. */
export function documentPage(document: OfficialDocument, citations: readonly Citation[]): DocumentPage {
  const { source } = document;
  const { sidecar } = source;
  return {
    title: document.title,
    kind: 'document',
    document: document.id,
    form: documentForm(document),
    issuer: document.issuer,
    docNumber: document.docNumber,
    date: document.date,
    printedDate: document.printedDate,
    printingOffice: document.printingOffice,
    addressees: document.addressees,
    genre: document.genre,
    year: yearOf(document),
    source: {
      path: source.path,
      sha256: source.sha256,
      format: source.format,
      encoding: source.encoding,
      lineCount: source.text.split('\n').length,
      url: sidecar?.sourceUrl ?? null,
      provenance: sidecar?.provenance ?? null,
      removed: source.removed,
    },
    declared: (['title', 'issuer', 'docNumber', 'date', 'genre'] as const).filter((name) => sidecar?.[name] !== undefined),
    sections: outline(document),
    front: document.front.map(blockOf),
    closing: document.closing.map(blockOf),
    noise: document.noise.map(({ lines, text, why }) => ({ lines, text, why })),
    gaps: document.gaps.map(({ kind, level, from, to, lines, certain, why }) => ({ kind, level, from, to, lines, certain, why })),
    suspect: document.divisions.flatMap(({ id, suspect }) => suspect.map(({ lines, why }) => ({ lines, why, division: id }))),
    readings: sidecar?.readings ?? [],
    citations: citations.filter((citation) => !namesOnlyItself(citation)).map((citation) => ({
      division: citation.divisionId,
      id: citation.id,
      origin: 'machine' as const,
      lines: [citation.line, citation.line] as const,
      text: citation.text,
      status: citation.status,
      title: citation.title,
      targets: citation.targets,
      candidates: citation.candidates,
      reason: citation.reason,
      sentence: citation.sentence,
    })),
  };
}

function blockOf(block: Block): DocumentPage['front'][number] {
  const { role, lines, text } = block;
  return { role, lines, text, paragraphs: sourceParagraphs(block) };
}

/** `2020`: of the date, else in the title, else of printing; null when nothing tells. */
function yearOf({ date, title, printedDate }: OfficialDocument): string | null {
  const inTitle = /(?<year>(?:19|20)\d\d)\s*年/u.exec(title)?.groups?.['year'];
  return date?.slice(0, 4) ?? inTitle ?? printedDate?.slice(0, 4) ?? null;
}
