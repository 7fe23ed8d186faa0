import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PeerError } from './build-index.ts';
import { installPeer } from './install-peer.ts';
import { type Cost, measureProcess } from './process-cost.ts';
import type { SeedFiles } from './seed-sample.ts';

const packages = ['@astrojs/starlight@0.42', 'astro@7', 'sharp'] as const;

const config = (lean: boolean): string => `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: '法规', locales: { root: { label: '简体中文', lang: 'zh-CN' } }${lean ? ", sidebar: [{ label: '首页', slug: 'index' }]" : ''} })] };
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Installs Starlight into `folder`, which lies outside the project, and gives its version; needs the package registry. */
export const installStarlight = (folder: string): Promise<string> => installPeer(folder, packages);

/**
 * Builds the documents with Starlight and its Pagefind: one page each, every setting as it comes. `lean` leaves the list of all
 * pages out of every page, which Starlight by default repeats on each.
 */
export async function buildStarlight(folder: string, seeds: SeedFiles, lean: boolean): Promise<Cost> {
  await writeSite(folder, seeds, lean);
  const cost = await measureProcess({ script: 'node_modules/astro/bin/astro.mjs', args: ['build', '--force'], cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  const pages = (await readdir(path.join(folder, 'dist'), { recursive: true }).catch(() => [])).filter((file) => file.endsWith('.html'));
  if (cost.code !== 0 || pages.length < seeds.files.length) throw new PeerError(`Starlight 没有建成：${cost.output}`);
  return cost;
}

async function writeSite(folder: string, { folder: from, files }: SeedFiles, lean: boolean): Promise<void> {
  const docs = path.join(folder, 'src/content/docs');
  await promisify(execFile)('rm', ['-rf', path.join(folder, 'src'), path.join(folder, 'dist'), path.join(folder, '.astro')]);
  await mkdir(docs, { recursive: true });
  await writeFile(path.join(folder, 'astro.config.mjs'), config(lean));
  await writeFile(path.join(folder, 'src/content.config.ts'), collections);
  await writeFile(path.join(docs, 'index.md'), '---\ntitle: 目录\n---\n\n首页\n');
  for (const [at, file] of files.entries()) {
    const text = await readFile(path.join(from, file), 'utf8');
    const title = JSON.stringify(path.basename(file, '.md'));
    await writeFile(path.join(docs, `law-${String(at)}.md`), `---\ntitle: ${title}\n---\n\n${text}`);
  }
}
