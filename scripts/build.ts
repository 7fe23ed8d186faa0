import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BuildResult } from '../src/io/build.ts';
import { runInChild } from '../src/io/child-task.ts';
import { settle } from '../src/io/publish-fs.ts';
import { type Command, main, UsageError, type Values } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { untilInterrupted } from './interrupt.ts';
import { showProgress } from './progress.ts';

/** The folders every command that builds can be told. */
export const folderOptions = [
  { name: 'seeds', value: 'DIR', default: 'seeds', help: '种子文件所在的文件夹' },
  { name: 'content', value: 'DIR', default: 'content', help: '内容页文件夹' },
  { name: 'out', value: 'DIR', default: 'dist', help: '网站输出到哪里' },
] as const;

const task = new URL('../src/io/build-task.ts', import.meta.url);

/** Builds and reports; the exit code is 1 when a document or entry could not be used, 130 when the build was interrupted. */
export async function runBuild(values: Values): Promise<number> {
  const [seeds, content, out] = [values.text('seeds'), values.text('content'), values.text('out')];
  await requireFolder(seeds);
  const started = performance.now();
  const onProgress = showProgress();
  const outcome = await untilInterrupted((signal) => runInChild<BuildResult>(task, { seeds, content, out }, { onProgress, signal })).finally(onProgress.done);
  if (outcome.interrupted) {
    settle(path.resolve(out));
    process.stderr.write(`已中断；${out}/ 里仍是上一次建好的网站。\n`);
    return outcome.code;
  }
  const result = outcome.value;
  const failed = reportDiagnostics(result.diagnostics, 'error', process.stderr);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${String(result.documents)} 件文件，${String(result.passages)} 个检索单元，改写内容页 ${String(result.contentWritten)} 个；` +
      `分词 ${result.segmenter}；用时 ${seconds} 秒。\n网站在 ${out}/；逐条检查结果请看 npm run check\n`,
  );
  return failed ? 1 : 0;
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`找不到文件夹“${folder}”。`);
}

const command: Command = {
  name: 'build',
  summary: '把种子文件做成网站：内容页、网页、检索索引。',
  options: folderOptions,
  run: runBuild,
};

if (import.meta.main) await main(command);
