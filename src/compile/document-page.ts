import type { Repeal } from '../cite/repeals.ts';
import { type Citation, namesNoDocument, namesOnlyItself } from '../model/citation.ts';
import type { Block, OfficialDocument } from '../model/document.ts';
import { legislationFacts } from '../model/legislation-facts.ts';
import type { DocumentPage, StatedRepeal } from '../model/schema.ts';
import { lawLayout, type LawLayout } from './legislation-layout.ts';
import type { CitationPlaces } from './legislation-places.ts';
import { documentForm, outline } from './outline.ts';
import { documentPath, taskPath } from './paths.ts';
import { sourceParagraphs } from './task-body.ts';

/** What a document says of others and others of it. */
export interface DocumentRelations {
  readonly citations: readonly Citation[];
  readonly places: CitationPlaces;
  readonly repeals: readonly Repeal[];
}

/** Front matter of `content/documents/<document>.md`. */
export function documentPage(document: OfficialDocument, { citations, places, repeals }: DocumentRelations): DocumentPage {
  const { source } = document;
  const { sidecar } = source;
  const law = documentForm(document) === 'legislation' ? lawLayout(document) : null;
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
    ...(law ? { sections: [], legislation: legislationFacts(document) } : { sections: outline(document) }),
    ...(repeals.length === 0 ? {} : { repeals: repeals.map((repeal) => statedRepeal(repeal, document, law)) }),
    front: document.front.map(blockOf),
    closing: document.closing.map(blockOf),
    noise: document.noise.map(({ lines, text, why }) => ({ lines, text, why })),
    gaps: document.gaps.map(({ kind, level, from, to, lines, certain, why }) => ({ kind, level, from, to, lines, certain, why })),
    suspect: document.divisions.flatMap(({ id, suspect }) => suspect.map(({ lines, why }) => ({ lines, why, division: id }))),
    readings: sidecar?.readings ?? [],
    citations: citations
      .filter((citation) => isListed(citation, law !== null))
      .map((citation) => ({ division: placeOf(citation, law), ...citationNote(citation, places) })),
  };
}

function statedRepeal({ target, day, doubt, citation }: Repeal, { id, divisions }: OfficialDocument, law: LawLayout | null): StatedRepeal {
  const division = divisions.find((own) => own.id === citation.divisionId);
  const anchor = law?.anchorOf.get(division?.id ?? '') ?? '';
  const page = law || !division || division.heading ? documentPath(id) : taskPath(id, division.id);
  return { target, day, doubt, place: anchor === '' ? page : `${page}#${anchor}`, sentence: citation.sentence };
}

/** A law's own articles (本法第三条) are links in its text and nothing to look into, unless they cannot be found. */
function isListed(citation: Citation, inLaw: boolean): boolean {
  return !namesOnlyItself(citation) && !(inLaw && citation.kind === 'internal' && citation.status === 'resolved');
}

function placeOf({ divisionId }: Citation, law: LawLayout | null): string | null {
  return divisionId === null || !law ? divisionId : law.anchorOf.get(divisionId) || null;
}

function citationNote(citation: Citation, { placesOf }: CitationPlaces): Omit<DocumentPage['citations'][number], 'division'> {
  const { id, line, text, status, title, targets, candidates, reason, sentence } = citation;
  const places = placesOf(citation);
  const named = places.length > 0 ? { places } : {};
  return { id, origin: 'machine', lines: [line, line], text, status, title, targets, candidates, reason, sentence, ...namesNoDocument(citation), ...named };
}

function blockOf(block: Block): DocumentPage['front'][number] {
  const { role, lines, text } = block;
  return { role, lines, text, paragraphs: sourceParagraphs(block) };
}

/** `2020`: of the date, else in the title, else of printing; null when nothing tells. */
export function yearOf({ date, title, printedDate }: OfficialDocument): string | null {
  const inTitle = /(?<year>(?:19|20)\d\d)\s*年/u.exec(title)?.groups?.['year'];
  return date?.slice(0, 4) ?? inTitle ?? printedDate?.slice(0, 4) ?? null;
}
