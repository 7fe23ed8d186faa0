import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { finished } from 'node:stream/promises';
import { buildClientScripts } from '../../src/io/client-scripts.ts';
import type { BenchDocument } from './library.ts';
import { watchMemory } from './process-memory.ts';
import type { StockPagefind } from './stock-pagefind.ts';

/** The two that are measured beside each other. */
export type Side = 'ours' | 'stock';

/** Something that is measured did not run; the whole run is void. */
export class PeerError extends Error {}

/** An index on disk, and what it took to build: seconds, and bytes of memory where the system tells. */
export interface BuiltIndex {
  readonly side: Side;
  /** Root of a site with nothing but the index. */
  readonly folder: string;
  readonly seconds: number;
  readonly peakMemory: number | null;
  readonly fileBytes: number;
}

/** As the table and messages call them. */
export const sideNames: Record<Side, string> = { ours: '要点库', stock: '原版 Pagefind' };

/** Files no search needs: ready-made interfaces of Pagefind; passages for other tools and scripts of other pages of ours. */
const leftOut: Record<Side, RegExp> = {
  ours: /^(?!search\.js$)[^/]*$|^data\/passages\.ndjson$/u,
  stock: /pagefind-(?:ui|modular-ui|component-ui|highlight)/u,
};

/** Builds one side's index of the documents in a process of its own. */
export async function buildIndex(side: Side, documents: readonly BenchDocument[], folder: string, stock: StockPagefind): Promise<BuiltIndex> {
  await mkdir(folder, { recursive: true });
  const input = `${folder}.ndjson`;
  await writeDocuments(documents, input);
  const { seconds, peakMemory } = await runProcess(side, [input, folder, stock.entry]);
  if (side === 'ours') await buildClientScripts(folder);
  const fileBytes = await folderBytes(folder, leftOut[side]);
  if (fileBytes === 0) throw new PeerError(`${sideNames[side]}没有写出索引。`);
  return { side, folder, seconds, peakMemory, fileBytes };
}

async function writeDocuments(documents: readonly BenchDocument[], file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (const { url, title, passages } of documents) stream.write(`${JSON.stringify({ url, title, passages })}\n`);
  stream.end();
  await finished(stream);
}

async function runProcess(side: Side, args: readonly string[]): Promise<{ seconds: number; peakMemory: number | null }> {
  const script = fileURLToPath(new URL('index-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, side, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const watch = watchMemory(child.pid ?? 0);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const peakMemory = watch.stop();
  const seconds = /\{"seconds":(?<seconds>[\d.e+-]+)\}$/u.exec(stdout)?.groups?.['seconds'];
  if (code !== 0 || seconds === undefined) throw new PeerError(`${sideNames[side]}没有建成索引：\n${stderr.trim().slice(-2000)}`);
  return { seconds: Number(seconds), peakMemory };
}

async function folderBytes(folder: string, without: RegExp): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const counted = files.filter((file) => !without.test(path.relative(folder, file).split(path.sep).join('/')));
  const sizes = await Promise.all(counted.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
