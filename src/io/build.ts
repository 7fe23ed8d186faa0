import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPassages, compileLibrary } from '../compile/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IndexedPassage } from '../model/passage.ts';
import type { SiteSettings } from '../model/schema.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { OnProgress } from '../pipeline.ts';
import { buildPages } from './astro-build.ts';
import { openCacheFolder, projectRoot } from './cache-folder.ts';
import { buildClientScripts } from './client-scripts.ts';
import { codeRevision } from './code-revision.ts';
import { writeContent } from './content-fs.ts';
import { loadLibrary } from './load-library.ts';
import { moveInto } from './merge-fs.ts';
import { createPageDataWriter } from './page-data-fs.ts';
import { publishFolder } from './publish-fs.ts';
import { writeSearchIndex } from './search-index.ts';

export interface BuildOptions {
  readonly seeds: string;
  readonly content: string;
  readonly out: string;
  readonly onProgress?: OnProgress;
}

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: number;
  readonly passages: number;
  readonly contentWritten: number;
  readonly segmenter: string;
}

/** Seeds to site. Writes only below `content` and `out`; `out` is replaced as a whole at the very end, or not at all. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { content, out, onProgress = () => undefined } = options;
  const { passages, segmenter, leaveOut, search: setting, result } = await writePages(options, onProgress);
  await publishFolder(path.resolve(out), async (staging) => {
    const [site, search] = [path.join(staging, '.site'), path.join(staging, '.search')];
    await allDone([
      buildPages({ content, outDir: site, leaveOut, onProgress }).then(() => {
        onProgress('索引', 0, 1);
      }),
      mkdir(search).then(() => writeSearchIndex({ passages, segmenter, outDir: search, content, setting })),
    ]);
    onProgress('收尾', 0, 1);
    await buildClientScripts(site);
    await moveInto(site, staging);
    await moveInto(search, staging);
    await Promise.all([site, search].map((folder) => rm(folder, { recursive: true })));
  });
  return result;
}

/** What the later steps need; the library itself is not kept. */
interface WrittenPages {
  readonly passages: readonly IndexedPassage[];
  readonly segmenter: Segmenter;
  readonly leaveOut: readonly string[];
  readonly search: SiteSettings['search'];
  readonly result: BuildResult;
}

async function writePages({ seeds, content }: BuildOptions, onProgress: OnProgress): Promise<WrittenPages> {
  const cache = { folder: openCacheFolder(content), revision: codeRevision(projectRoot) };
  const { library, segmenter, segmenterName, folder } = await loadLibrary(seeds, content, onProgress, cache);
  onProgress('内容', 0, 1);
  const pages = createPageDataWriter(cache.folder, cache.revision);
  const changes = await writeContent(content, compileLibrary(library), pages.add);
  pages.close();
  const passages = buildPassages(library);
  const result = {
    diagnostics: library.diagnostics,
    documents: library.documents.length,
    passages: passages.length,
    contentWritten: changes.changed.length + changes.obsolete.length,
    segmenter: segmenterName,
  };
  return { passages, segmenter, leaveOut: folder.rejected, search: folder.search, result };
}

/** Waits for all, also when one fails: nothing may go on writing into a folder that is being removed. */
async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
