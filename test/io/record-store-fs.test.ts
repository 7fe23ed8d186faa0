import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRecordStore, readRecords, type RecordStore } from '../../src/io/record-store-fs.ts';
import { makeFolder } from '../support/folder.ts';

const newPlace = async (): Promise<string> => path.join(await makeFolder({}), 'cache', 'records');

/** What a store of this revision has, in its order. */
const contents = (place: string, revision = '第一版'): unknown =>
  readRecords(place, revision)?.map(({ note, field }) => [note, field(0).toString(), field(1).toString()]) ?? null;

function build(place: string, work: (store: RecordStore) => void, revision = '第一版'): void {
  const store = openRecordStore(place, revision);
  work(store);
  store.close();
}

const add = (...keys: readonly string[]) => (store: RecordStore) => {
  for (const key of keys) store.add(key, [`${key}一`, `${key}二`], { of: key });
};
const keep = (...keys: readonly string[]) => (store: RecordStore) => {
  for (const key of keys) store.recall(key)?.keep({ of: key });
};
const recordOf = (key: string): unknown => [{ of: key }, `${key}一`, `${key}二`];

test('has what was added and kept, in the order of the last build', async () => {
  const place = await newPlace();
  build(place, add('甲', '乙', '丙'));
  build(place, (store) => {
    add('丁')(store);
    keep('丙', '甲', '无')(store);
  });
  expect(contents(place)).toEqual(['丁', '丙', '甲'].map(recordOf));
  expect(openRecordStore(place, '第一版').recall('乙')).toBeNull();
});

test('keeps a record with another note', async () => {
  const place = await newPlace();
  build(place, add('甲'));
  build(place, (store) => store.recall('甲')?.keep(7));
  expect(contents(place)).toEqual([[7, '甲一', '甲二']]);
});

test('what stays is not written again', async () => {
  const place = await newPlace();
  const keys = Array.from({ length: 100 }, (_, at) => `第${String(at)}件`);
  build(place, add(...keys));
  const { size, mtimeMs } = await stat(`${place}.0`);
  build(place, keep(...keys));
  expect(await stat(`${place}.0`)).toMatchObject({ size, mtimeMs });
  build(place, (store) => {
    keep(...keys)(store);
    add('新')(store);
  });
  expect((await stat(`${place}.0`)).size).toBe(size + Buffer.byteLength('新一新二'));
});

test('a record of another revision is none', async () => {
  const place = await newPlace();
  build(place, add('甲'));
  expect(contents(place, '第二版')).toBeNull();
  expect(openRecordStore(place, '第二版').recall('甲')).toBeNull();
});

test('a build that is killed leaves the store as it was', async () => {
  const place = await newPlace();
  build(place, add('甲', '乙'));
  const killed = openRecordStore(place, '第一版');
  keep('甲')(killed);
  killed.add('丙', ['三'.repeat(1_000_000), ''], null);
  expect((await stat(`${place}.0`)).size).toBeGreaterThan(1_000_000);
  expect(contents(place)).toEqual(['甲', '乙'].map(recordOf));
  build(place, keep('甲', '乙'));
  expect(contents(place)).toEqual(['甲', '乙'].map(recordOf));
});

test.each([
  ['altered', (bytes: Buffer) => Buffer.from(bytes.toString().replace('乙一', '己一'))],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -Buffer.byteLength('丙一丙二') - 1)],
])('a record whose bytes were %s is none, the others stay', async (_fact, damage) => {
  const place = await newPlace();
  build(place, add('甲', '乙', '丙'));
  await writeFile(`${place}.0`, damage(await readFile(`${place}.0`)));
  expect(contents(place)).toBeNull();
  const store = openRecordStore(place, '第一版');
  expect(['甲', '乙'].map((key) => store.recall(key) === null)).toEqual([false, true]);
});

test('bytes that are not those that were kept are never given out', async () => {
  const place = await newPlace();
  build(place, add('甲'));
  const recalled = openRecordStore(place, '第一版').recall('甲');
  await writeFile(`${place}.0`, '别的别的');
  expect(() => recalled?.field(0)).toThrow('损坏');
});

test('bytes of no use are left behind', async () => {
  const place = await newPlace();
  build(place, add('甲', '乙', '丙'));
  build(place, keep('乙'));
  const renewing = openRecordStore(place, '第一版');
  const record = renewing.recall('乙');
  record?.keep({ of: '乙' });
  renewing.close();
  expect(record?.field(0).toString()).toBe('乙一');
  build(place, keep('乙'));
  expect(contents(place)).toEqual([recordOf('乙')]);
  expect([existsSync(`${place}.0`), (await stat(`${place}.1`)).size]).toEqual([false, Buffer.byteLength('乙一乙二')]);
});

test('what is gone does not stay for ever, however small', async () => {
  const place = await newPlace();
  const many = Array.from({ length: 50 }, (_, at) => `第${String(at)}件`);
  build(place, add('旧', ...many));
  for (let builds = 0; builds < 40; builds++) build(place, keep(...many));
  const bytes = await Promise.all([0, 1].map((half) => readFile(`${place}.${String(half)}`, 'utf8').catch(() => '')));
  expect(bytes.join('')).not.toContain('旧');
  expect(contents(place)).toEqual(many.map(recordOf));
});

test('is after any builds what the last one made it', async () => {
  const step = fc.record({ kept: fc.subarray([...'甲乙丙丁']), added: fc.subarray([...'甲乙丙丁']) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const place = await newPlace();
      let wanted: string[] = [];
      for (const { kept, added } of steps) {
        const known = wanted;
        build(place, (store) => {
          keep(...kept)(store);
          add(...added)(store);
        });
        wanted = [...new Set([...kept.filter((key) => known.includes(key)), ...added])];
        expect(contents(place)).toEqual(wanted.map(recordOf));
      }
    }),
    { seed: 20200319, numRuns: 30 },
  );
});
