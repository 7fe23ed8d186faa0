import { defineConfig } from 'astro/config';
import { codeRevision } from './src/io/code-revision.ts';
import { contentProcessor } from './src/site/markdown-renderer.ts';

/** Oldest browser that reads, prints and searches: terminals in offices run Chrome 80 and later. */
const floor = 'chrome80';

/** Rendered bodies and pages are kept between builds for as long as this stays the same: Astro sees into pages, but not into plugins. */
const revision = codeRevision(import.meta.dirname);

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
