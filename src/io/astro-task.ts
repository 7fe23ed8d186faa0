/** Renders the pages with Astro. A process of its own, because Astro and its bundler keep what they read. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import path from 'node:path';
import type { OnProgress } from '../pipeline.ts';
import { projectRoot } from './cache-folder.ts';
import { serveTask } from './child-task.ts';
import { withLock } from './lock-fs.ts';
import { withWholeCache } from './page-cache-fs.ts';
import { type SharedPages, sharePages } from './shared-pages-fs.ts';
import { relativiseHtml } from './relative-links.ts';

/** What the pages are built into is told by the environment: see astro-build.ts. */
serveTask(async (_input: null, onProgress, pagesReady): Promise<void> => {
  const { build } = await import('astro');
  const lock = path.join(projectRoot, '.yaodian', 'build.lock');
  const cache = process.env['YAODIAN_CACHE'] ?? '.yaodian/astro';
  const shared = sharePages(path.join(cache, 'dist'), process.env['YAODIAN_OUT'] ?? 'dist');
  const run = (): Promise<void> => build({ root: projectRoot, logLevel: 'error', integrations: [pages(onProgress, pagesReady, shared)] });
  await withLock(lock, () => withWholeCache(cache, run));
});

/** Waits for the library, says how many pages are done, and makes every page independent of where the site is put. */
function pages(onProgress: OnProgress, pagesReady: Promise<unknown>, shared: SharedPages): AstroIntegration {
  return {
    name: 'yaodian-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer: AstroPrerenderer) => withRelativeLinks(prerenderer, onProgress, pagesReady, shared));
      },
    },
  };
}

function withRelativeLinks(prerenderer: AstroPrerenderer, onProgress: OnProgress, pagesReady: Promise<unknown>, shared: SharedPages): AstroPrerenderer {
  let [done, total] = [0, 0];
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      shared.take();
      await pagesReady;
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      shared.keepOnly(paths.map(({ pathname }) => fileOf(pathname)));
      return paths;
    },
    render: async (request, options) => {
      onProgress('页面', done, total);
      done += 1;
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const file = decodeURI(new URL(request.url).pathname).slice(1);
      const html = relativiseHtml(await response.text(), file);
      shared.drop(file);
      const rewritten = new Response(html, { status: response.status, headers: response.headers });
      return rendered instanceof Response ? rewritten : { ...rendered, response: rewritten };
    },
  };
}

/** `/documents/jiaoshi-fa` → `documents/jiaoshi-fa.html`. */
const fileOf = (pathname: string): string => `${pathname.replace(/^\/|\/$/gu, '') || 'index'}.html`;
