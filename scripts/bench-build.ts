import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../src/io/cache-folder.ts';
import { PeerError } from './bench/build-index.ts';
import { type BuildRow, formatBuilds } from './bench/build-table.ts';
import { buildStarlight, installStarlight } from './bench/build-starlight.ts';
import { type Cost, measureProcess } from './bench/process-cost.ts';
import { addOne, changeOne, copySeeds, listSeeds, type SeedFiles, spreadOver } from './bench/seed-sample.ts';
import { inWorkFolder } from './bench/work-folder.ts';
import { type Command, main, UsageError, type Values } from './command.ts';

const script = fileURLToPath(new URL('build.ts', import.meta.url));

/** Builds a sample, and then again with one document changed, with nothing changed and with one more document; nothing is at hand from builds before. */
async function buildOurs(sample: SeedFiles, folder: string): Promise<BuildRow[]> {
  const [seeds, content, out] = ['seeds', 'content', 'out'].map((name) => path.join(folder, name)) as [string, string, string];
  await mkdir(content, { recursive: true });
  await copySeeds(sample, seeds);
  const edits: readonly (readonly [name: string, edit: () => Promise<unknown>])[] = [
    ['要点库', () => Promise.resolve()],
    ['要点库，改一件后再建', () => changeOne(sample, seeds)],
    ['要点库，不改再建', () => Promise.resolve()],
    ['要点库，加一件后再建', () => addOne(seeds)],
  ];
  const rows: BuildRow[] = [];
  try {
    for (const [name, edit] of edits) {
      await edit();
      rows.push({ name, documents: sample.files.length, ...(await build([seeds, content, out])) });
    }
    return rows;
  } finally {
    await rm(cacheFolder(content), { recursive: true, force: true });
  }
}

/** Exit code 1 tells of documents that cannot be used, which a corpus may have. */
async function build([seeds, content, out]: readonly [string, string, string]): Promise<Cost> {
  const cost = await measureProcess({ script, args: ['--seeds', seeds, '--content', content, '--out', out] });
  const written = await stat(path.join(out, 'index.html')).catch(() => null);
  if (!written || cost.code === null || cost.code > 1) throw new PeerError(`要点库没有建成：${cost.output}`);
  return cost;
}

async function measure(values: Values, work: string): Promise<void> {
  const all = await listSeeds(values.text('corpus'), work);
  if (all.files.length === 0) throw new UsageError(`文件夹“${values.text('corpus')}”里没有 .md 文件，也没有 .tar.xz。`);
  const sizes = values.text('sizes').split(',').map(Number).filter((size) => size > 0 && size < all.files.length);
  const rows: BuildRow[] = [];
  for (const size of [...sizes, all.files.length]) {
    rows.push(...(await buildOurs({ ...all, files: spreadOver(all.files, size) }, path.join(work, String(size)))));
    process.stdout.write(formatBuilds(rows.slice(-4)));
  }
  if (values.flag('starlight')) rows.push(...(await measureStarlight(all, path.join(work, 'starlight'))));
  process.stdout.write(`\n${formatBuilds(rows)}`);
  if (values.text('json') !== '') await writeFile(values.text('json'), `${JSON.stringify(rows, null, 2)}\n`);
}

async function measureStarlight(all: SeedFiles, folder: string): Promise<BuildRow[]> {
  const version = await installStarlight(folder);
  const documents = all.files.length;
  const [full, lean] = [await buildStarlight(folder, all, false), await buildStarlight(folder, all, true)];
  return [
    { name: `Starlight ${version}`, documents, ...full },
    { name: `Starlight ${version}，侧栏只留首页`, documents, ...lean },
  ];
}

const command: Command = {
  name: 'bench:build',
  summary: '量整库构建：几种规模各建一次，再在改一件、不改、加一件之后各建一次；可与 Starlight 在同一次运行里对比。',
  options: [
    { name: 'corpus', value: 'DIR', help: '语料文件夹（.md 或 .tar.xz）' },
    { name: 'sizes', value: 'N,N', default: '300,1000', help: '除全部以外，还量哪些规模' },
    { name: 'starlight', help: '另装 Starlight 0.42 到临时文件夹，用同样的文件构建（要连软件包仓库）' },
    { name: 'json', value: 'FILE', help: '把结果另存为 JSON' },
  ],
  run: async (values) => {
    if (!(await stat(values.text('corpus')).catch(() => null))?.isDirectory()) throw new UsageError(`找不到文件夹“${values.text('corpus')}”。`);
    return inWorkFolder((work) => measure(values, work));
  },
};

if (import.meta.main) await main(command);
