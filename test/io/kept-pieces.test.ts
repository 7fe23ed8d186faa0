import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPieces } from '../../src/io/kept-pieces.ts';
import { makeFolder } from '../support/folder.ts';

const bytesOf: Readonly<Record<string, Uint8Array>> = { 甲: Uint8Array.from({ length: 600 }, (_, byte) => byte), 乙: new Uint8Array() };

/** One run that takes these pieces; which of them it had to make. */
function run(folder: string | null, keys: readonly string[], revision = '第一版'): string[] {
  const pieces = openPieces(folder === null ? undefined : { folder, revision }, 'texts');
  const made: string[] = [];
  for (const key of keys) {
    const make = (): Uint8Array => {
      made.push(key);
      return bytesOf[key] ?? new Uint8Array();
    };
    expect([...pieces.take(encodeURI(key), make)]).toEqual([...(bytesOf[key] ?? [])]);
  }
  pieces.close();
  return made;
}

test('a piece is made once, and kept for as long as each run takes it', async () => {
  const folder = await makeFolder({});
  expect(run(folder, ['甲'])).toEqual(['甲']);
  expect(run(folder, ['甲', '乙'])).toEqual(['乙']);
  expect(run(folder, ['乙'])).toEqual([]);
  expect(run(folder, ['甲', '乙'])).toEqual(['甲']);
});

test('pieces of other code are made anew', async () => {
  const folder = await makeFolder({});
  run(folder, ['甲']);
  expect(run(folder, ['甲'], '第二版')).toEqual(['甲']);
});

test('a run that breaks off leaves what was there', async () => {
  const folder = await makeFolder({});
  run(folder, ['甲']);
  openPieces({ folder, revision: '第一版' }, 'texts').take('1', () => new Uint8Array(3_000_000));
  expect(run(folder, ['甲'])).toEqual([]);
});

test('without a cache all are made', () => {
  expect([run(null, ['甲']), run(null, ['甲'])]).toEqual([['甲'], ['甲']]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -20)],
  ['changed by one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)))],
  ['of something else', () => Buffer.from('师德师风\n')],
  ['empty', () => Buffer.alloc(0)],
])('a file %s counts as none', async (_fact, damage) => {
  const folder = await makeFolder({});
  run(folder, ['甲']);
  const file = path.join(folder, 'texts.pieces');
  await writeFile(file, damage(await readFile(file)));
  expect(run(folder, ['甲'])).toEqual(['甲']);
  expect(run(folder, ['甲'])).toEqual([]);
});
