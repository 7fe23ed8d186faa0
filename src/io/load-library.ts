import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Library } from '../model/library.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { type OnProgress, runPipeline } from '../pipeline.ts';
import { type KnowledgeFolder, readKnowledge } from './knowledge-fs.ts';
import { openReadingStore } from './reading-store-fs.ts';
import { openSeedMemory } from './seed-memory.ts';
import { readSeeds } from './seeds-fs.ts';
import { createSegmenter, type SegmenterName } from './segmenter.ts';
import { rememberCuts } from './segmenter-memo.ts';

/** A library with what the later steps of a build need besides. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly segmenter: Segmenter;
  /** Keeps for the next build what the segmenter was asked up to now. */
  readonly keepCuts: () => void;
  readonly segmenterName: SegmenterName;
  readonly folder: KnowledgeFolder;
  /** Stands for what sources were read with besides the code: the segmenter, and words that are never cut. */
  readonly words: string;
}

/** Where what was made once is remembered, and a name for the code that makes it. */
export interface Cache {
  readonly folder: string;
  readonly revision: string;
}

/** Reads both folders and runs the pipeline; without a cache every source is read anew. `known` is what `content` is known to hold. Problems of documents and entries are in `library.diagnostics`. */
export async function loadLibrary(
  seeds: string,
  content: string,
  onProgress?: OnProgress,
  cache?: Cache,
  known?: KnowledgeFolder,
): Promise<LoadedLibrary> {
  const folder = known ?? (await readKnowledge(content));
  const memory = cache && openSeedMemory(cache.folder, cache.revision);
  const { records, diagnostics } = await readSeeds(seeds, memory);
  const titles = [...folder.knowledge.regulations, ...folder.knowledge.terms].map(({ title }) => title);
  const { segmenter: own, name } = await createSegmenter([...folder.dictionary, ...titles]);
  const words = digest([name, ...folder.dictionary, ...titles]);
  const revision = digest([cache?.revision ?? '', words]);
  const readings = cache && openReadingStore(cache.folder, revision);
  const cuts = cache && rememberCuts(own, cache.folder, revision);
  const segmenter = cuts ?? own;
  const library = await runPipeline(
    { records, knowledge: folder.knowledge, segmenter, diagnostics: [...diagnostics, ...folder.diagnostics], readings },
    onProgress,
  );
  readings?.close();
  memory?.close();
  const all = [...library.diagnostics, ...orphanNotes(folder.notes, library)];
  return { library: { ...library, diagnostics: all }, segmenter, keepCuts: () => cuts?.close(), segmenterName: name, folder, words };
}

const digest = (words: readonly string[]): string => createHash('sha256').update(words.join('\n')).digest('hex');

/** Notes whose item is not in the library: kept, said, not shown. */
function orphanNotes(notes: readonly string[], { documents }: Library): Diagnostic[] {
  if (notes.length === 0) return [];
  const noted = new Set(notes.map((note) => note.split('/', 1)[0]));
  const items = new Set(documents.filter(({ id }) => noted.has(id)).flatMap(({ id, divisions }) => divisions.map((division) => `${id}/${division.id}`)));
  return notes
    .filter((note) => !items.has(note))
    .map((note) => ({
      code: 'note-without-item',
      severity: 'warning',
      file: `content/notes/${note}.md`,
      line: null,
      message: `批注“${note}”找不到对应的条目，暂不显示。`,
      hint: '请核对文件夹名（文件编号）与文件名（条目编号，如 item-08），它们与条目页面的网址一致。',
    }));
}
