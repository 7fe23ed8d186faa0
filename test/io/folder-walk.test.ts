import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, namesBelow } from '../../src/io/folder-walk.ts';
import { makeFolder } from '../support/folder.ts';

test('names every file of a folder and the folders in it, and follows no links', async () => {
  const folder = await makeFolder({ '要点.txt': '一', '2021/1月/要点.txt': '二', '2021/.隐': '三' });
  await symlink(folder, path.join(folder, '2021', '又'));
  expect(namesBelow(folder).sort()).toEqual(['2021/.隐', '2021/1月/要点.txt', '要点.txt']);
  expect(filesBelow(path.join(folder, '2021', '1月'))).toEqual([path.join(folder, '2021', '1月', '要点.txt')]);
});

test('a file is its own, where there is nothing there are none, and a folder to be read must be there', async () => {
  const folder = await makeFolder({ '要点.txt': '一' });
  expect(filesBelow(path.join(folder, '要点.txt'))).toEqual([path.join(folder, '要点.txt')]);
  expect(filesBelow(path.join(folder, '无'))).toEqual([]);
  expect(() => namesBelow(path.join(folder, '无'))).toThrow('ENOENT');
});
