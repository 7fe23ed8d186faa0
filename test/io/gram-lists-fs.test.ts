/** Lists come back as they were kept, and not at all from a file that is another build's, cut short or changed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArrayFile, writeArrayFile } from '../../src/io/array-file.ts';
import { keepGramLists, recallGramLists } from '../../src/io/gram-lists-fs.ts';
import { collectGrams } from '../../src/search/build/gram-lists.ts';
import { makeStream } from '../../src/search/build/stream.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-lists-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const texts = [...Array.from({ length: 60 }, () => '加强师德师风建设'), ...Array.from({ length: 70 }, () => '师德，德师，师风'), '\ud800孤', ''];
const lists = collectGrams(makeStream(texts.length, (text) => texts[text] ?? ''));
const cache = { folder, revision: 'r1' };
const file = path.join(folder, 'grams.lists');

test('lists come back as they were kept', () => {
  keepGramLists(cache, lists);
  expect(lists.exceptions.map(({ kind }) => kind)).toContain('only');
  expect(lists.exceptions.map(({ kind }) => kind)).toContain('not');
  expect(recallGramLists(cache)).toEqual(lists);
  expect(existsSync(`${file}.next`)).toBe(false);
});

test('lists of other code are none', () => {
  keepGramLists(cache, lists);
  expect(recallGramLists({ ...cache, revision: 'r2' })).toBeNull();
  expect(recallGramLists({ ...cache, folder: path.join(folder, 'nowhere') })).toBeNull();
});

test.each([0, 5, 40, 4000])('a file cut off after %i bytes is none', (length) => {
  keepGramLists(cache, lists);
  truncateSync(file, length);
  expect(recallGramLists(cache)).toBeNull();
});

test('a file of which one byte was changed is none', () => {
  keepGramLists(cache, lists);
  for (const place of [3, 100, 2000, -9, -5]) {
    const bytes = readFileSync(file);
    const at = place < 0 ? bytes.length + place : place;
    const [whole, other] = [bytes[at] ?? 0, ((bytes[at] ?? 0) + 1) & 255];
    writeFileSync(file, bytes.fill(other, at, at + 1));
    expect(recallGramLists(cache), String(place)).toBeNull();
    writeFileSync(file, bytes.fill(whole, at, at + 1));
  }
  expect(recallGramLists(cache)).not.toBeNull();
});

test('arrays of all lengths keep their places', () => {
  const arrays = [new Uint8Array([1, 2, 3]), new Uint16Array(0), new Int32Array([-1, 2 ** 31 - 1]), new Uint32Array([2 ** 32 - 1]), new Uint16Array([7])];
  writeArrayFile(file, 'x', arrays);
  expect(readArrayFile(file, 'x')).toEqual(arrays);
});
