/** Renders the pages with Astro. A process of its own, because Astro and its bundler keep what they read. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import path from 'node:path';
import type { OnProgress } from '../pipeline.ts';
import { projectRoot } from './cache-folder.ts';
import { serveTask } from './child-task.ts';
import { withLock } from './lock-fs.ts';
import { withWholeCache } from './page-cache-fs.ts';
import { relativiseHtml } from './relative-links.ts';

/** What the pages are built into is told by the environment: see astro-build.ts. */
serveTask(async (_input: null, onProgress, pagesReady): Promise<void> => {
  const { build } = await import('astro');
  const lock = path.join(projectRoot, '.yaodian', 'build.lock');
  const run = (): Promise<void> => build({ root: projectRoot, logLevel: 'error', integrations: [pages(onProgress, pagesReady)] });
  await withLock(lock, () => withWholeCache(process.env['YAODIAN_CACHE'] ?? '.yaodian/astro', run));
});

/** Waits for the library, says how many pages are done, and makes every page independent of where the site is put. */
function pages(onProgress: OnProgress, pagesReady: Promise<unknown>): AstroIntegration {
  return {
    name: 'yaodian-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer: AstroPrerenderer) => withRelativeLinks(prerenderer, onProgress, pagesReady));
      },
    },
  };
}

function withRelativeLinks(prerenderer: AstroPrerenderer, onProgress: OnProgress, pagesReady: Promise<unknown>): AstroPrerenderer {
  let [done, total] = [0, 0];
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      await pagesReady;
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      return paths;
    },
    render: async (request, options) => {
      onProgress('页面', done, total);
      done += 1;
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const html = relativiseHtml(await response.text(), decodeURI(new URL(request.url).pathname).slice(1));
      const rewritten = new Response(html, { status: response.status, headers: response.headers });
      return rendered instanceof Response ? rewritten : { ...rendered, response: rewritten };
    },
  };
}
