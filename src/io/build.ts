import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IndexedPassage } from '../model/passage.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { OnProgress } from '../pipeline.ts';
import { buildPages } from './astro-build.ts';
import { openCacheFolder, projectRoot, pruneCompiled } from './cache-folder.ts';
import { buildClientScripts } from './client-scripts.ts';
import { codeRevision } from './code-revision.ts';
import { compileContent } from './compile-fs.ts';
import { makeOrTake } from './kept-folder-fs.ts';
import { type KnowledgeFolder, readKnowledge } from './knowledge-fs.ts';
import { type Cache, loadLibrary } from './load-library.ts';
import { withLock } from './lock-fs.ts';
import { moveInto } from './merge-fs.ts';
import { createPageDataWriter, textDigest } from './page-data-fs.ts';
import { publishFolder } from './publish-fs.ts';
import { writeSearchIndex } from './search-index.ts';
import { readSynonyms } from './synonyms-fs.ts';

/** The folders of a build. */
export interface BuildOptions {
  readonly seeds: string;
  readonly content: string;
  readonly out: string;
  readonly onProgress?: OnProgress;
}

/** What a build has to tell. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: number;
  readonly passages: number;
  readonly contentWritten: number;
  readonly segmenter: string;
}

const lock = path.join(projectRoot, '.yaodian', 'library.lock');

/**
 * Seeds to site. Writes only below `content` and `out`; `out` is replaced as a whole at the very end, or not at all. One build at a
 * time: two would write into the same folders.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  return withLock(lock, () => publishFolder(path.resolve(options.out), (staging) => buildInto(staging, options)));
}

/** Three parts of a site that are made beside one another, each in a folder of its own, and put together at the end. */
async function buildInto(staging: string, options: BuildOptions): Promise<BuildResult> {
  const { content, onProgress = () => undefined } = options;
  const [site, search, scripts] = ['.site', '.search', '.scripts'].map((name) => path.join(staging, name)) as [string, string, string];
  const revision = codeRevision(projectRoot);
  const cache = { folder: openCacheFolder(content, revision), revision };
  pruneCompiled();
  const knowledge = await readKnowledge(content);
  const prepared = prepare(options, cache, knowledge);
  const rendered = buildPages({ content, outDir: site, leaveOut: knowledge.rejected, pagesReady: prepared, onProgress }).then(() => {
    onProgress('索引', 0, 1);
  });
  const indexed = prepared.then((library) => makeIndex(search, library, cache, options, knowledge));
  await allDone([prepared, rendered, indexed, buildClientScripts(scripts)]);
  onProgress('收尾', 0, 1);
  for (const part of [site, search, scripts]) await moveInto(part, staging);
  await Promise.all([site, search, scripts].map((folder) => rm(folder, { recursive: true })));
  return (await prepared).result;
}

/** The index of a library of which nothing that can be found has changed is the one of the build before. */
async function makeIndex(outDir: string, library: Prepared, cache: Cache, { content }: BuildOptions, { search: setting }: KnowledgeFolder): Promise<void> {
  const { passages, segmenter, keepCuts, key } = library;
  const { groups } = await readSynonyms(content);
  const keys = textDigest(JSON.stringify([cache.revision, key, groups, setting]));
  await makeOrTake(outDir, { kept: path.join(cache.folder, 'search'), key: keys }, async () => {
    await writeSearchIndex({ passages: passages(), segmenter, outDir, content, setting, kept: cache });
    keepCuts();
  });
}

/** What the later steps need; the library itself is not kept. */
interface Prepared {
  readonly passages: () => readonly IndexedPassage[];
  readonly segmenter: Segmenter;
  readonly keepCuts: () => void;
  /** Stands for the passages and the words they are cut by. */
  readonly key: string;
  readonly result: BuildResult;
}

async function prepare({ seeds, content, onProgress = () => undefined }: BuildOptions, cache: Cache, knowledge: KnowledgeFolder): Promise<Prepared> {
  const { library, segmenter, keepCuts, segmenterName, words } = await loadLibrary(seeds, content, onProgress, cache, knowledge);
  onProgress('内容', 0, 1);
  const pages = createPageDataWriter(cache.folder, cache.revision);
  const { changes, count, passages, key } = await compileContent(content, library, words, pages);
  pages.close();
  const result = {
    diagnostics: library.diagnostics,
    documents: library.documents.length,
    passages: count,
    contentWritten: changes.changed.length + changes.obsolete.length,
    segmenter: segmenterName,
  };
  return { passages, segmenter, keepCuts, key, result };
}

/** Waits for all, also when one fails: nothing may go on writing into a folder that is being removed. */
async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
