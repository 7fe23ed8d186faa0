import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkDivisionAnchors from './src/site/remark-division-anchors.ts';
import remarkPeopleText from './src/site/remark-people-text.ts';
import remarkSourceText from './src/site/remark-source-text.ts';

/** Oldest browser that reads, prints and searches: terminals in offices run Chrome 80 and later. */
const floor = 'chrome80';

const remarkPlugins = [remarkPeopleText, remarkSourceText, remarkDivisionAnchors];

export default defineConfig({
  outDir: process.env.YAODIAN_OUT ?? './dist',
  cacheDir: process.env.YAODIAN_CACHE ?? './.yaodian/astro',
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins }), syntaxHighlight: false },
  vite: { build: { target: floor, cssTarget: floor, assetsInlineLimit: 0 } },
});
