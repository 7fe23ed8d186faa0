import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLineWriter, readLineFile } from '../../src/io/line-file.ts';
import { makeFolder } from '../support/folder.ts';

const linesOf = (file: string, head = '第一版'): string[] | null => {
  const lines = readLineFile(file, head);
  return lines && [...lines].map(String);
};

async function written(lines: readonly string[]): Promise<string> {
  const file = path.join(await makeFolder({}), 'cache', 'lines');
  const writer = createLineWriter(file, '第一版');
  for (const line of lines) writer.add(line);
  writer.close();
  return file;
}

test.each([[[]], [['甲', '乙']], [['字'.repeat(700_000), '乙'.repeat(700_000)]]])('gives back what was written', async (lines) => {
  expect(linesOf(await written(lines))).toEqual(lines);
});

test('a file of another head is none', async () => {
  const file = await written(['甲']);
  expect(linesOf(file, '第二版')).toBeNull();
  expect(linesOf(`${file}.txt`)).toBeNull();
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -3)],
  ['without its end', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('乙'))],
  ['changed by one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 12 ? byte ^ 1 : byte)))],
  ['empty', () => Buffer.alloc(0)],
])('a file %s is not used', async (_fact, damage) => {
  const file = await written(['甲', '乙']);
  await writeFile(file, damage(await readFile(file)));
  expect(linesOf(file)).toBeNull();
});

test('the file before stays until the new one is whole', async () => {
  const file = await written(['甲']);
  createLineWriter(file, '第一版').add('乙'.repeat(2_000_000));
  expect(linesOf(file)).toEqual(['甲']);
});
