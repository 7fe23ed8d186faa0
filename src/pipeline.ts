/** The whole flow on one screen. Nothing here touches disk, clock or process; every line is one stage. */
import { annotateLibrary } from './annotate/index.ts';
import { findMentions, resolveCitations } from './cite/index.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { OfficialDocument } from './model/document.ts';
import type { Knowledge } from './model/knowledge.ts';
import type { Library } from './model/library.ts';
import type { Segmenter } from './model/segmenter.ts';
import type { SourceRecord, SourceText } from './model/source.ts';
import { parseDocument } from './parse/index.ts';
import { assignIds, readSource } from './read/index.ts';

/** What a run needs from the world. */
export interface PipelineInput {
  readonly records: readonly SourceRecord[];
  readonly knowledge: Knowledge;
  readonly segmenter: Segmenter;
  /** Problems found on the way in (broken sidecars, entries that do not fit the schema). */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Called before each unit of work: `('阅读', 3, 2511)`. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** Sources to library. Documents that cannot be read are left out and said in the diagnostics; the others are whole. */
export async function runPipeline(input: PipelineInput, onProgress: OnProgress = () => undefined): Promise<Library> {
  const { sources, diagnostics } = await readAll(input.records, onProgress);
  const documents = sources.map((source, index) => {
    onProgress('解析', index, sources.length);
    return parseDocument(source, input.segmenter);
  });
  onProgress('引文', 0, documents.length);
  const mentions = documents.flatMap(findMentions);
  const citations = resolveCitations(mentions, documents, input.knowledge);
  onProgress('标注', 0, documents.length);
  return {
    documents,
    citations: groupByDocument(documents, citations),
    annotations: annotateLibrary(documents, citations, input.knowledge, input.segmenter),
    knowledge: input.knowledge,
    diagnostics: [...(input.diagnostics ?? []), ...diagnostics, ...documents.flatMap((document) => document.diagnostics)],
  };
}

async function readAll(
  records: readonly SourceRecord[],
  onProgress: OnProgress,
): Promise<{ sources: SourceText[]; diagnostics: Diagnostic[] }> {
  const { ids, diagnostics } = assignIds(records);
  const sources: SourceText[] = [];
  for (const [index, record] of records.entries()) {
    onProgress('阅读', index, records.length);
    const result = await readSource(record, ids.get(record.path) ?? record.sha256.slice(0, 12));
    diagnostics.push(...result.diagnostics);
    if (result.source) sources.push(result.source);
  }
  return { sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)), diagnostics };
}

function groupByDocument<T extends { readonly documentId: string }>(
  documents: readonly OfficialDocument[],
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>(documents.map(({ id }) => [id, []]));
  for (const item of items) groups.get(item.documentId)?.push(item);
  return groups;
}
