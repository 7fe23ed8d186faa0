import { expect, test } from 'vitest';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { splitTexts } from '../../../src/search/build/text-files.ts';
import type { TextFile } from '../../../src/search/manifest.ts';
import { makePassage } from '../library.ts';

/** Passages of a hundred characters, but for those of other lengths. */
function passagesOf(count: number, lengths: Readonly<Record<number, number>> = {}): IndexedPassage[] {
  return Array.from({ length: count }, (_, number) =>
    makePassage({ url: `documents/法.html#第${String(number)}条`, text: '文'.repeat(lengths[number] ?? 100) }),
  );
}

const sizes = { file: 1000, region: 10_000 };

function textsOf(passages: readonly IndexedPassage[], of = sizes): (readonly string[])[] {
  const { firsts, jsonAt } = splitTexts(passages, of);
  return firsts.map((_, file) => (JSON.parse(jsonAt(file)) as TextFile).text);
}

test('files hold all texts in their order and are closed once they are full', () => {
  const passages = passagesOf(500, { 3: 0, 200: 250, 340: 999 });
  const files = textsOf(passages);
  expect(files.flat()).toEqual(passages.map(({ text }) => text));
  for (const file of files) expect(file.slice(0, -1).join('').length).toBeLessThan(1000);
  expect(files.filter((file) => file.join('').length >= 1000).length).toBeGreaterThan(files.length / 2);
});

test('without regions every file but the last is full', () => {
  const files = textsOf(passagesOf(501), { file: 1000, region: Infinity });
  expect(files.map(({ length }) => length)).toEqual([...Array<number>(50).fill(10), 1]);
});

test('a passage longer than files and regions is in a file of its own', () => {
  const files = textsOf(passagesOf(30, { 12: 25_000 }));
  expect(files.find((file) => file.some(({ length }) => length === 25_000))).toHaveLength(1);
  expect(files.flat()).toHaveLength(30);
});

test('a passage more shifts the files of its region alone', () => {
  const passages = passagesOf(3000);
  const more = passages.toSpliced(1000, 0, makePassage({ url: 'documents/新法.html', text: '新'.repeat(450) }));
  const [before, after] = [passages, more].map((some) => splitTexts(some, sizes).firsts.map((first) => some[first]?.url));
  const shifted = before?.filter((url) => !after?.includes(url)) ?? [];
  expect(before?.length).toBeGreaterThan(300);
  expect(shifted.length).toBeGreaterThan(0);
  expect(shifted.length).toBeLessThan(40);
});

test('regions do not depend on how long passages are', () => {
  const regionsOf = (count: number, length: number): number => {
    const passages = passagesOf(count, Object.fromEntries(Array.from({ length: count }, (_, number) => [number, length])));
    return splitTexts(passages, { file: Infinity, region: 10_000 }).firsts.length;
  };
  expect(Math.abs(regionsOf(10_000, 50) - 50)).toBeLessThan(20);
  expect(Math.abs(regionsOf(500, 1000) - 50)).toBeLessThan(20);
});
