import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishFolder, settle } from '../../src/io/publish-fs.ts';
import { makeFolder } from '../support/folder.ts';

const write = (text: string) => (folder: string) => writeFile(path.join(folder, 'index.html'), text);

test('replaces the old site by the new one', async () => {
  const target = path.join(await mkdtemp(path.join(tmpdir(), 'publish-')), 'dist');
  await publishFolder(target, write('旧'));
  await publishFolder(target, write('新'));
  expect(await readFile(path.join(target, 'index.html'), 'utf8')).toBe('新');
  expect(await readdir(path.dirname(target))).toEqual(['dist']);
});

test('keeps the old site when the build fails', async () => {
  const target = path.join(await mkdtemp(path.join(tmpdir(), 'publish-')), 'dist');
  await publishFolder(target, write('旧'));
  const failing = publishFolder(target, async (folder) => {
    await write('半')(folder);
    throw new Error('构建中断');
  });
  await expect(failing).rejects.toThrow('构建中断');
  expect(await readFile(path.join(target, 'index.html'), 'utf8')).toBe('旧');
  expect(await readdir(path.dirname(target))).toEqual(['dist']);
});

test('brings back the old site after a kill between the two renames', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'publish-'));
  await mkdir(path.join(folder, '.dist-previous'));
  await write('旧')(path.join(folder, '.dist-previous'));
  await expect(publishFolder(path.join(folder, 'dist'), () => Promise.reject(new Error('坏')))).rejects.toThrow('坏');
  expect(await readFile(path.join(folder, 'dist', 'index.html'), 'utf8')).toBe('旧');
});

test('clears what a killed build has left, without a new build', async () => {
  const folder = await makeFolder({ 'dist/index.html': '旧', '.dist-next/index.html': '半' });
  settle(path.join(folder, 'dist'));
  expect(await readdir(folder)).toEqual(['dist']);
  expect(await readFile(path.join(folder, 'dist', 'index.html'), 'utf8')).toBe('旧');
});
