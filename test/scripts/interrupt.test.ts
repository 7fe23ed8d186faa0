import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';

const articles = (count: number): string => Array.from({ length: count }, (_, at) => `${String(at + 1)}.落实第${String(at + 1)}项工作。`).join('\n');

/** Starts a build and sends `signal` to it once standard error says `moment`. */
async function interruptBuild(folder: string, signal: NodeJS.Signals, moment: string): Promise<{ code: number | null; stderr: string }> {
  const options = ['seeds', 'content', 'out'].flatMap((name) => [`--${name}`, path.join(folder, name)]);
  const child = spawn(process.execPath, ['scripts/build.ts', ...options]);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    if (stderr.includes(moment) && !child.killed) child.kill(signal);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

test.each([
  ['SIGINT', '阅读', 130],
  ['SIGINT', '页面', 130],
  ['SIGTERM', '页面', 143],
] as const)('%s while 「%s」 leaves the last good site in place and ends with %i', async (signal, moment, expected) => {
  const folder = await makeFolder({ 'seeds/要点.txt': `2020年工作要点\n${articles(8)}\n`, 'content/site.yaml': 'name: 要点库\ntagline: 试验\n', 'out/index.html': '旧' });
  const { code, stderr } = await interruptBuild(folder, signal, moment);
  expect(stderr).toContain('仍是上一次建好的网站');
  expect(code).toBe(expected);
  expect(await readFile(path.join(folder, 'out', 'index.html'), 'utf8')).toBe('旧');
  expect((await readdir(folder)).sort()).toEqual(['content', 'out', 'seeds']);
});
