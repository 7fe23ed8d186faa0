import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeOrTake } from '../../src/io/kept-folder-fs.ts';
import { makeFolder } from '../support/folder.ts';

interface Place {
  readonly kept: string;
  readonly folder: string;
  readonly file: string;
}

async function makePlace(): Promise<Place> {
  const base = await makeFolder({});
  const folder = path.join(base, 'site');
  return { kept: path.join(base, 'kept'), folder, file: path.join(folder, 'data/search/a.js') };
}

/** Makes the folder with these words in its file; what is in the file then. */
async function run({ kept, folder, file }: Place, key: string, words: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await makeOrTake(folder, { kept, key }, async () => {
    await writeFile(path.join(folder, 'b.js'), '乙');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, words);
  });
  return readFile(file, 'utf8');
}

test('a folder of the same key is taken as it was made, whole', async () => {
  const place = await makePlace();
  expect([await run(place, '一', '甲'), await run(place, '一', '别的')]).toEqual(['甲', '甲']);
  expect(await readFile(path.join(place.folder, 'b.js'), 'utf8')).toBe('乙');
});

test('of another key it is made, and that one is kept', async () => {
  const place = await makePlace();
  expect([await run(place, '一', '甲'), await run(place, '二', '丙'), await run(place, '二', '别的')]).toEqual(['甲', '丙', '丙']);
});

test('files that somebody has changed, also in the site, or taken away are made again', async () => {
  const place = await makePlace();
  await run(place, '一', '甲');
  await writeFile(place.file, '改过的');
  expect(await run(place, '一', '甲')).toBe('甲');
  await rm(path.join(place.kept, 'files/b.js'));
  expect(await run(place, '一', '丁')).toBe('丁');
});

test('nothing is kept of a folder that could not be made', async () => {
  const place = await makePlace();
  await expect(makeOrTake(place.folder, { kept: place.kept, key: '一' }, () => Promise.reject(new Error('坏')))).rejects.toThrow('坏');
  expect(existsSync(place.kept)).toBe(false);
  expect(await run(place, '一', '甲')).toBe('甲');
});
