import path from 'node:path';
import { buildPassages, compileLibrary } from '../compile/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OnProgress } from '../pipeline.ts';
import { buildPages } from './astro-build.ts';
import { buildClientScripts } from './client-scripts.ts';
import { compareContent, writeContent } from './content-fs.ts';
import { loadLibrary } from './load-library.ts';
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
export async function build({ seeds, content, out, onProgress = () => undefined }: BuildOptions): Promise<BuildResult> {
  const { library, segmenter, segmenterName, folder } = await loadLibrary(seeds, content, onProgress);
  onProgress('内容', 0, 1);
  const changes = await compareContent(content, compileLibrary(library));
  await writeContent(content, changes);
  const passages = buildPassages(library);
  await publishFolder(path.resolve(out), async (staging) => {
    onProgress('页面', 0, 1);
    await buildPages({ content, outDir: staging, leaveOut: [...folder.rejected, ...changes.foreign], onProgress });
    onProgress('索引', 0, 1);
    await buildClientScripts(staging);
    await writeSearchIndex({ passages, segmenter, outDir: staging, content });
  });
  return {
    diagnostics: library.diagnostics,
    documents: library.documents.length,
    passages: passages.length,
    contentWritten: changes.changed.length + changes.obsolete.length,
    segmenter: segmenterName,
  };
}
