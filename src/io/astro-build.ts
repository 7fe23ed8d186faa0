import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock-fs.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface PageBuildOptions {
  readonly content: string;
  readonly outDir: string;
  /** Files of `content` that must not reach the site, relative to it. */
  readonly leaveOut: readonly string[];
}

/**
 * Renders the pages with Astro into `outDir`. Astro reads its configuration from a file, so content folder, output folder and
 * cache are handed over in the environment (see astro.config.mjs and src/content.config.ts).
 */
export async function buildPages({ content, outDir, leaveOut }: PageBuildOptions): Promise<void> {
  const folder = path.resolve(content);
  const cache = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  process.env['YAODIAN_CONTENT'] = folder;
  process.env['YAODIAN_OUT'] = path.resolve(outDir);
  process.env['YAODIAN_CACHE'] = path.join(projectRoot, '.yaodian', cache);
  process.env['YAODIAN_LEAVE_OUT'] = JSON.stringify(leaveOut);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await withLock(path.join(projectRoot, '.yaodian', 'build.lock'), () => build({ root: projectRoot, logLevel: 'error' }));
}
