import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { contentProcessor } from './src/site/markdown-renderer.ts';

/** Oldest browser that reads, prints and searches: terminals in offices run Chrome 80 and later. */
const floor = 'chrome80';

/**
 * Rendered bodies and pages are kept between builds for as long as this stays the same. Astro itself sees what pages import, but
 * not into plugins, nor what is done to a page once it is rendered.
 */
const revision = digestOf('./src/site', './src/model', './src/io');

function digestOf(...folders) {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const url = new URL(`${folder}/`, import.meta.url);
    for (const file of readdirSync(url).filter((name) => name.endsWith('.ts')).sort()) digest.update(readFileSync(new URL(file, url)));
  }
  return digest.digest('hex');
}

export default defineConfig({
  outDir: process.env.YAODIAN_OUT ?? './dist',
  cacheDir: process.env.YAODIAN_CACHE ?? './.yaodian/astro',
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { processor: contentProcessor(revision), syntaxHighlight: false },
  experimental: { incrementalBuild: true },
  vite: { define: { __REVISION__: JSON.stringify(revision) }, build: { target: floor, cssTarget: floor, assetsInlineLimit: 0 } },
});
