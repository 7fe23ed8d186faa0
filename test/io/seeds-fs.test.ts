import { createHash } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stampOf } from '../../src/io/file-stamp.ts';
import { openSeedMemory, type SeedMemory } from '../../src/io/seed-memory.ts';
import { readSeeds, readSidecarBeside } from '../../src/io/seeds-fs.ts';
import type { SourceRecord } from '../../src/model/source.ts';
import { makeFolder } from '../support/folder.ts';

test('reads every file with its sidecar, in the order of their names', async () => {
  const folder = await makeFolder({ '乙.txt': '二', '甲.txt': '一', '甲.yaml': 'id: jia\n', '2021/丙.docx': 'x', '.DS_Store': '' });
  const { records, diagnostics } = await readSeeds(folder);
  expect(records.map(({ path, sidecar }) => [path, sidecar?.id])).toEqual([
    ['2021/丙.docx', undefined],
    ['乙.txt', undefined],
    ['甲.txt', 'jia'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('what systems and Word leave behind is no document', async () => {
  const names = ['.DS_Store', '~$要点.docx', '~WRL0001.tmp', 'Thumbs.db', '2021/desktop.ini', '~要点.txt'];
  const { records } = await readSeeds(await makeFolder(Object.fromEntries(names.map((name) => [name, name]))));
  expect(records.map(({ path }) => path)).toEqual(['~要点.txt']);
});

test('a file that is there twice is said', async () => {
  const { records, diagnostics } = await readSeeds(await makeFolder({ '甲.txt': '一', '甲 副本.txt': '一', '乙.txt': '', '丙.txt': '' }));
  expect(records).toHaveLength(4);
  expect(diagnostics).toMatchObject([{ code: 'same-content', severity: 'warning', file: 'seeds/甲.txt', message: expect.stringContaining('“甲 副本.txt”') as string }]);
});

test('a sidecar without its document is said', async () => {
  const { diagnostics } = await readSeeds(await makeFolder({ '丁.yaml': 'id: ding\n' }));
  expect(diagnostics).toMatchObject([{ code: 'sidecar-without-document', file: 'seeds/丁.yaml' }]);
});

test('a broken sidecar leaves the document readable', async () => {
  const { records, diagnostics } = await readSeeds(await makeFolder({ '甲.txt': '一', '甲.yaml': 'id: [\n' }));
  expect(records).toMatchObject([{ path: '甲.txt', sidecar: null }]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ file: 'seeds/甲.yaml' });
});

test('the sidecar of one file is found beside it', async () => {
  const folder = await makeFolder({ '甲.txt': '一', '甲.txt.yaml': 'id: jia\n' });
  expect(await readSidecarBeside(`${folder}/甲.txt`)).toMatchObject({ sidecar: { id: 'jia' } });
});

/** Files whose last change is long enough ago to be remembered. */
async function settledSeeds(): Promise<{ seeds: string; cache: string }> {
  const [seeds, cache] = [await makeFolder({ '甲.txt': '一', '乙.txt': '二', '乙.yaml': 'id: yi\n' }), await makeFolder({})];
  for (const name of ['甲.txt', '乙.txt']) await utimes(`${seeds}/${name}`, 0, 0);
  await setTimeout(2100);
  return { seeds, cache };
}

async function readWith(memory: SeedMemory, seeds: string): Promise<SourceRecord[]> {
  const { records } = await readSeeds(seeds, memory);
  memory.close();
  return records;
}

test('files nobody has touched are the same without being opened', async () => {
  const { seeds, cache } = await settledSeeds();
  const first = await readWith(openSeedMemory(cache, '第一版'), seeds);
  const asked: string[] = [];
  const memory = openSeedMemory(cache, '第一版');
  const recall: SeedMemory['recall'] = (file, stamp) => {
    const known = memory.recall(file, stamp);
    if (known) asked.push(file);
    return known;
  };
  const second = await readWith({ ...memory, recall }, seeds);
  expect(asked).toEqual(['乙.txt', '甲.txt']);
  expect(second.map(({ bytes, ...record }) => ({ ...record, bytes: Buffer.from(bytes).toString() }))).toEqual(first.map(({ bytes, ...record }) => ({ ...record, bytes: Buffer.from(bytes).toString() })));
  expect(openSeedMemory(cache, '第二版').recall('甲.txt', '')).toBeNull();
});

test('a file of other bytes is read again, though its length and times are restored', async () => {
  const { seeds, cache } = await settledSeeds();
  await readWith(openSeedMemory(cache, '第一版'), seeds);
  const file = `${seeds}/甲.txt`;
  await writeFile(file, '三');
  await utimes(file, 0, 0);
  await setTimeout(2100);
  const [, record] = await readWith(openSeedMemory(cache, '第一版'), seeds);
  expect(Buffer.from(record?.bytes ?? []).toString()).toBe('三');
  expect(record?.sha256).toBe(createHash('sha256').update('三').digest('hex'));
});

test('a file that has just changed is looked at again the next time', async () => {
  const [seeds, cache] = [await makeFolder({ '甲.txt': '一' }), await makeFolder({})];
  await readWith(openSeedMemory(cache, '第一版'), seeds);
  expect(openSeedMemory(cache, '第一版').recall('甲.txt', stampOf(`${seeds}/甲.txt`) ?? '')).toBeNull();
});

test('a file that changes between being known and being read is said, never mixed up', async () => {
  const { seeds, cache } = await settledSeeds();
  await readWith(openSeedMemory(cache, '第一版'), seeds);
  const [, record] = await readWith(openSeedMemory(cache, '第一版'), seeds);
  await writeFile(`${seeds}/甲.txt`, '三');
  expect(() => record?.bytes).toThrow('请重新构建');
});
