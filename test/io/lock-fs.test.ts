import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../src/io/lock-fs.ts';
import { makeFolder } from '../support/folder.ts';

test('work under one lock never overlaps', async () => {
  const lock = path.join(await makeFolder({}), '.yaodian/build.lock');
  const events: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(lock, work('甲')), withLock(lock, work('乙'))]);
  expect(events.map((event) => event.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
});

test('the lock of a process that is gone is free', async () => {
  const lock = path.join(await makeFolder({}), 'build.lock');
  await writeFile(lock, '999999999');
  expect(await withLock(lock, () => Promise.resolve('做完'))).toBe('做完');
});

test('a failure gives the lock back', async () => {
  const lock = path.join(await makeFolder({}), 'build.lock');
  await expect(withLock(lock, () => Promise.reject(new Error('坏')))).rejects.toThrow('坏');
  expect(await withLock(lock, () => Promise.resolve('好'))).toBe('好');
});
