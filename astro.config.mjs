import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

/** Oldest browser that reads, prints and searches: terminals in offices run Chrome 80 and later. */
const floor = 'chrome80';

export default defineConfig({
  outDir: process.env.YAODIAN_OUT ?? './dist',
  cacheDir: process.env.YAODIAN_CACHE ?? './.yaodian/astro',
  build: { format: 'file', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  vite: { build: { target: floor, cssTarget: floor, assetsInlineLimit: 0 } },
});
