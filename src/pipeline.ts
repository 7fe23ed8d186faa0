/** The whole flow on one screen. Nothing here touches disk, clock or process; every line is one stage. */
import { annotateLibrary, describeDivisions, type TextNotes } from './annotate/index.ts';
import { type Citable, describeCitable, findMentions, resolveCitations } from './cite/index.ts';
import { largeDocument } from './compile/large-document.ts';
import { type DocumentForm, documentForm } from './compile/outline.ts';
import type { Mention } from './model/citation.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OfficialDocument } from './model/document.ts';
import type { Knowledge } from './model/knowledge.ts';
import type { Library } from './model/library.ts';
import type { Segmenter } from './model/segmenter.ts';
import type { SourceRecord } from './model/source.ts';
import { parseDocument } from './parse/index.ts';
import { assignIds, readSource } from './read/index.ts';

/** What a run needs from the world. */
export interface PipelineInput {
  readonly records: readonly SourceRecord[];
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
  /** Problems found on the way in (broken sidecars, entries that do not fit the schema). */
  readonly diagnostics?: readonly Diagnostic[];
  /** What an earlier run has made of the same sources. */
  readonly readings?: ReadingStore | undefined;
}

/** What is made of one source by itself, whatever else is in the library. Plain data. */
export interface DocumentReading {
  /** Null when the source cannot be read. */
  readonly document: OfficialDocument | null;
  readonly form: DocumentForm | null;
  readonly mentions: readonly Mention[];
  readonly citable: Citable | null;
  /** Of the divisions of a policy document, in their order; empty for all others. */
  readonly notes: readonly TextNotes[];
  /** Of reading, and of its size; those of parsing are the document's. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Remembers readings from one run to the next. */
export interface ReadingStore {
  /** What this source was read as under this id, which then stays remembered; null when it has not been, or not by the same code. */
  readonly recall: (record: SourceRecord, id: string) => DocumentReading | null;
  readonly keep: (record: SourceRecord, id: string, reading: DocumentReading) => void;
}

/** Called before each unit of work: `('阅读', 3, 2511)`. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** Sources to library. Documents that cannot be read are left out and said in the diagnostics; the others are whole. */
export async function runPipeline(input: PipelineInput, onProgress: OnProgress = () => undefined): Promise<Library> {
  const { readings, diagnostics } = await readAll(input, onProgress);
  const documents = readings.flatMap(({ document }) => document ?? []);
  const policies = readings.flatMap(({ document, form }) => (document && form === 'policy' ? document : []));
  const readingOf = new Map(readings.map((reading) => [reading.document, reading]));
  const citableOf = (document: OfficialDocument): Citable => readingOf.get(document)?.citable ?? describeCitable(document, readingOf.get(document)?.mentions ?? []);
  const notesOf = (document: OfficialDocument): readonly TextNotes[] => readingOf.get(document)?.notes ?? [];
  onProgress('引文', 0, documents.length);
  const citations = resolveCitations(readings.flatMap(({ mentions }) => mentions), documents, input.knowledge, citableOf);
  onProgress('标注', 0, documents.length);
  return {
    documents,
    citations: groupByDocument(documents, citations),
    annotations: annotateLibrary(policies, citations, input.knowledge, input.segmenter, notesOf),
    knowledge: input.knowledge,
    diagnostics: [...(input.diagnostics ?? []), ...diagnostics, ...documents.flatMap((document) => document.diagnostics)],
  };
}

/** Every source by itself; documents in the order of their ids. */
async function readAll({ records, segmenter, readings: store }: PipelineInput, onProgress: OnProgress): Promise<{ readings: DocumentReading[]; diagnostics: Diagnostic[] }> {
  const { ids, diagnostics } = assignIds(records);
  const readings: DocumentReading[] = [];
  for (const [index, record] of records.entries()) {
    onProgress('阅读', index, records.length);
    const id = ids.get(record.path) ?? record.sha256.slice(0, 12);
    const known = store?.recall(record, id);
    const reading = known ?? (await read(record, id, segmenter));
    if (!known) store?.keep(record, id, reading);
    readings.push(reading);
  }
  diagnostics.push(...readings.flatMap((reading) => reading.diagnostics));
  const idOf = ({ document }: DocumentReading): string => document?.id ?? '';
  return { readings: readings.sort((a, b) => compareIds(idOf(a), idOf(b))), diagnostics };
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function read(record: SourceRecord, id: string, segmenter: Segmenter): Promise<DocumentReading> {
  const { source, diagnostics } = await readSource(record, id);
  const document = source && parseDocument(source, segmenter);
  if (!document) return { document, form: null, mentions: [], citable: null, notes: [], diagnostics };
  const [form, mentions] = [documentForm(document), findMentions(document)];
  const notes = form === 'policy' ? describeDivisions(document, mentions) : [];
  return { document, form, mentions, citable: describeCitable(document, mentions), notes, diagnostics: [...diagnostics, ...largeDocument(document)] };
}

function groupByDocument<T extends { readonly documentId: string }>(
  documents: readonly OfficialDocument[],
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>(documents.map(({ id }) => [id, []]));
  for (const item of items) groups.get(item.documentId)?.push(item);
  return groups;
}
