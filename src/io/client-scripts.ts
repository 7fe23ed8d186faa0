import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Oldest browser the site serves; see astro.config.mjs. */
const floor = ['chrome80', 'es2020'];

/** Entry in `src/` and the classic script it becomes at the root of the site. */
const entries = [
  ['search/browser.ts', 'search.js'],
  ['search/ui/field.ts', 'search-field.js'],
  ['search/ui/page.ts', 'search-page.js'],
  ['search/ui/marks.ts', 'marks.js'],
  ['site/client.ts', 'site.js'],
] as const;

/** Bundles each browser entry into one classic script, so that it also runs from `file://` and under `script-src 'self'`. */
export async function buildClientScripts(outDir: string): Promise<void> {
  await Promise.all(entries.map(([entry, name]) => bundle(entry, path.join(outDir, name))));
}

async function bundle(entry: string, outfile: string): Promise<void> {
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const exists = await stat(file).catch(() => null);
  if (!exists) return;
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'iife',
    target: floor,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}
