import path from 'node:path';
import type { OnProgress } from '../pipeline.ts';
import { cacheFolder, projectRoot } from './cache-folder.ts';
import { runInChild } from './child-task.ts';
import { codeRevision } from './code-revision.ts';

/** What pages are built from, and where they go. */
export interface PageBuildOptions {
  readonly content: string;
  readonly outDir: string;
  /** Files of `content` that must not reach the site, relative to it. */
  readonly leaveOut: readonly string[];
  /** Fulfilled when the pages of documents are handed over (see page-data-fs.ts); until then Astro gets ready. */
  readonly pagesReady: Promise<unknown>;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Renders the pages into `outDir`, which is emptied first; links in them start from the page itself. Pages whose content and code
 * are those of the build before come from the cache. Astro reads its configuration from a file, so content folder, output folder
 * and cache are handed over in the environment (see astro.config.mjs and src/content.config.ts).
 */
export async function buildPages({ content, outDir, leaveOut, pagesReady, onProgress }: PageBuildOptions): Promise<void> {
  const env = {
    YAODIAN_CONTENT: path.resolve(content),
    YAODIAN_OUT: path.resolve(outDir),
    YAODIAN_CACHE: cacheFolder(content),
    YAODIAN_REVISION: codeRevision(projectRoot),
    YAODIAN_LEAVE_OUT: JSON.stringify(leaveOut),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  await runInChild<undefined>(new URL('astro-task.ts', import.meta.url), null, { onProgress, env, later: pagesReady.then(() => null) });
}
