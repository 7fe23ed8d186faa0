/** What is made of one document, said in full: two documents of the same input have the same pages and passages. */
import type { Annotations } from '../model/annotation.ts';
import type { Citation } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Regulation } from '../model/schema.ts';
import type { Library } from '../model/library.ts';

/** What pages of documents need to know of an entry people have written. */
export type EntryFacts = { readonly id: string } & Pick<Regulation, 'title' | 'issued' | 'amended' | 'effective'>;

/** Everything that reaches the pages and passages of one document. Nothing else of the library does. */
export interface DocumentInput {
  readonly document: OfficialDocument;
  readonly citations: readonly Citation[];
  /** Of its items; empty for legislation. */
  readonly annotations: readonly Annotations[];
  /** The document itself and every text its citations and related items may lead to, in library order. */
  readonly texts: readonly OfficialDocument[];
  /** The entries its citations may lead to. */
  readonly entries: readonly EntryFacts[];
}

/** The inputs of all documents, in library order. */
export function* documentInputs(library: Library): Generator<DocumentInput, undefined> {
  const index = indexTexts(library);
  for (const document of library.documents) {
    const citations = library.citations.get(document.id) ?? [];
    const annotations = library.annotations.get(document.id) ?? [];
    const entries = entriesNamed(citations, index);
    yield { document, citations, annotations, texts: textsNamed({ document, citations, annotations, entries }, index), entries };
  }
}

interface TextIndex {
  readonly documents: readonly OfficialDocument[];
  readonly orderOf: ReadonlyMap<string, number>;
  /** Texts of a title, for entries that have one. */
  readonly byTitle: ReadonlyMap<string, readonly string[]>;
  readonly entries: ReadonlyMap<string, EntryFacts>;
}

function indexTexts({ documents, knowledge }: Library): TextIndex {
  const byTitle = new Map<string, string[]>();
  for (const { id, title } of documents) byTitle.set(title, [...(byTitle.get(title) ?? []), id]);
  const facts = ({ id, title, issued, amended, effective }: EntryFacts): EntryFacts => ({ id, title, issued, amended, effective });
  return {
    documents,
    orderOf: new Map(documents.map(({ id }, order) => [id, order])),
    byTitle,
    entries: new Map(knowledge.regulations.map((entry) => [entry.id, facts(entry)])),
  };
}

function entriesNamed(citations: readonly Citation[], { entries }: TextIndex): readonly EntryFacts[] {
  const ids = new Set(targetsOf(citations).flatMap(({ kind, id }) => (kind === 'regulation' ? [id] : [])));
  return [...ids].flatMap((id) => entries.get(id) ?? []);
}

function textsNamed({ document, citations, annotations, entries }: Omit<DocumentInput, 'texts'>, index: TextIndex): readonly OfficialDocument[] {
  const ids = new Set([
    document.id,
    ...targetsOf(citations).flatMap(({ kind, id }) => (kind === 'document' ? [id] : [])),
    ...entries.flatMap(({ title }) => index.byTitle.get(title) ?? []),
    ...annotations.flatMap(({ related }) => related.map(({ documentId }) => documentId)),
  ]);
  const places = [...ids].flatMap((id) => index.orderOf.get(id) ?? []).sort((a, b) => a - b);
  return places.flatMap((place) => index.documents[place] ?? []);
}

const targetsOf = (citations: readonly Citation[]): readonly Citation['targets'][number][] => citations.flatMap(({ targets, candidates }) => [...targets, ...candidates]);
