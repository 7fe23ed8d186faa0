import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type BuildRow, formatBuilds } from '../../scripts/bench/build-table.ts';
import { measureProcess } from '../../scripts/bench/process-cost.ts';
import { addOne, changeOne, copySeeds, listSeeds, spreadOver } from '../../scripts/bench/seed-sample.ts';
import { makeFolder } from '../support/folder.ts';

test.each([
  [['a', 'b', 'c', 'd'], 2, ['a', 'c']],
  [['a', 'b', 'c'], 3, ['a', 'b', 'c']],
  [['a', 'b'], 5, ['a', 'b']],
])('a sample is spread over the whole', (items, count, expected) => {
  expect(spreadOver(items, count)).toEqual(expected);
});

test('a sample is copied, and words of its middle document are changed', async () => {
  const [corpus, target] = [await makeFolder({ '甲.md': '甲。', '乙/乙.md': '第一条 乙。完', '空.md': '', '说明.txt': '丙' }), await makeFolder({})];
  const seeds = await listSeeds(corpus, target);
  expect(seeds.files).toEqual(['乙/乙.md', '甲.md']);
  await copySeeds(seeds, target);
  expect(await changeOne(seeds, target)).toBe('甲.md');
  expect(await readFile(path.join(target, '甲.md'), 'utf8')).toBe('甲，并向社会公布。');
  expect(await readFile(path.join(target, '乙/乙.md'), 'utf8')).toBe('第一条 乙。完');
});

test('a new document is put beside the others', async () => {
  const target = await makeFolder({ '甲.md': '甲。' });
  await addOne(target);
  expect((await readdir(target)).sort()).toEqual(['某市公园管理办法.txt', '甲.md']);
});

test('the time and the end of a process are told, and what it said', async () => {
  const folder = await makeFolder({ 'a.mjs': 'process.stderr.write("不成"); process.exit(3);' });
  const { code, output, seconds } = await measureProcess({ script: path.join(folder, 'a.mjs'), args: [] });
  expect([code, output]).toEqual([3, '不成']);
  expect(seconds).toBeGreaterThan(0);
});

test('the table tells what a document costs, how that grows and what building again costs', () => {
  const row = (name: string, documents: number, seconds: number): BuildRow => ({ name, documents, seconds, cpu: seconds * 2, peakMemory: documents * 1e6, code: 0, output: '' });
  const table = formatBuilds([row('要点库', 300, 3), row('要点库', 3000, 30), row('要点库，改一件后再建', 3000, 6), row('要点库，不改再建', 3000, 3), row('别的', 3000, 9)]);
  expect(table).toContain('要点库，增长指数（对件数）：用时 1.00，处理器 1.00，内存 1.00');
  expect(table).toContain('改一件后再建，与第一次之比：用时 0.20，处理器 0.20\n不改再建，与第一次之比：用时 0.10，处理器 0.10\n');
  expect(table).not.toContain('别的，与第一次');
  expect(table).toContain('| 3000 | 30.0 秒 | 60.0 秒 |  3.00 GB | 10.0 毫秒 |');
});
