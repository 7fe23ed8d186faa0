import { expect, test } from 'vitest';
import { openReadingStore } from '../../src/io/reading-store-fs.ts';
import { loadLibrary } from '../../src/io/load-library.ts';
import type { DocumentReading } from '../../src/pipeline.ts';
import { makeFolder } from '../support/folder.ts';

const record = { path: '办法.txt', bytes: new Uint8Array(), sidecar: null, sha256: '0'.repeat(64) };
const reading: DocumentReading = { document: null, form: null, mentions: [], citable: null, notes: [], diagnostics: [{ code: 'empty-file', severity: 'error', file: 'seeds/办法.txt', line: null, message: '空\n文件', hint: '' }] };

async function keptOnce(): Promise<string> {
  const folder = await makeFolder({});
  const store = openReadingStore(folder, '第一版');
  store.keep(record, 'banfa', reading);
  store.close();
  return folder;
}

test('recalls what was kept', async () => {
  expect(openReadingStore(await keptOnce(), '第一版').recall(record, 'banfa')).toEqual(reading);
});

test.each([
  ['another source', { ...record, sha256: '1'.repeat(64) }, 'banfa', '第一版'],
  ['another place of the file', { ...record, path: '旧/办法.txt' }, 'banfa', '第一版'],
  ['another statement beside it', { ...record, sidecar: { issuer: '某市教育局' } }, 'banfa', '第一版'],
  ['another id', record, 'banfa-2', '第一版'],
  ['other code', record, 'banfa', '第二版'],
])('%s is read anew', async (_fact, other, id, revision) => {
  expect(openReadingStore(await keptOnce(), revision).recall(other, id)).toBeNull();
});

test('what is no longer there is forgotten', async () => {
  const folder = await keptOnce();
  openReadingStore(folder, '第一版').close();
  expect(openReadingStore(folder, '第一版').recall(record, 'banfa')).toBeNull();
});

test('a library of readings recalled is the library itself', async () => {
  const [seeds, content, folder] = ['seeds', 'content', await makeFolder({})];
  const cache = { folder, revision: '第一版' };
  const [anew, kept, recalled] = [await loadLibrary(seeds, content), await loadLibrary(seeds, content, undefined, cache), await loadLibrary(seeds, content, undefined, cache)];
  expect(kept.library).toStrictEqual(anew.library);
  expect(recalled.library).toStrictEqual(anew.library);
});
