import { expect, test } from 'vitest';
import { contentsOf } from '../../src/site/contents.ts';
import { makeDocument, makeGapRow, makeRow } from './support/entries.ts';

const lost = { id: 'lost-1-3-3', mark: '〔三〕', title: null, lost: true, why: '前后标题之间缺一个' };
const inferred = { number: 6, why: '五与七之间' };
const page = makeDocument({
  sections: [
    {
      section: lost,
      rows: [
        makeRow(),
        makeRow({ id: 'item-06-inferred', path: 'tasks/tj-2020/item-06-inferred', mark: '〔6〕', titled: false, inferred, suspect: true }),
        makeRow({ id: 'f', path: 'tasks/tj-2020/f', mark: '〔？〕', unassigned: true, inferred: null }),
        makeGapRow(),
        makeGapRow({ partial: true }),
        makeRow({ id: 'sub', path: 'tasks/tj-2020/sub', mark: '（1）', level: 4 }),
      ],
    },
  ],
});
const [section] = contentsOf(page, 'tasks/tj-2020/item-06-inferred');

test('a lost heading keeps its place and its reason', () => {
  expect(section).toMatchObject({ mark: '〔三〕', title: null, lost: true, why: '前后标题之间缺一个', current: true });
});

test('says how sure each number is', () => {
  expect(section?.rows.map(({ number }) => number)).toEqual(['printed', 'inferred', 'unassigned', 'absent', 'absent', 'printed']);
});

test('a gap is listed and leads nowhere', () => {
  expect(section?.rows[3]).toMatchObject({ address: null, title: '原件缺', mark: '〔15–18〕', why: '第62—68行之间：四个序号未见' });
  expect(section?.rows[4]?.title).toBe('其余原件缺');
});

test('marks the item being read, and only it', () => {
  expect(section?.rows.map(({ current }) => current)).toEqual([false, true, false, false, false, false]);
});

test('deeper levels stand further in', () => {
  expect(section?.rows.map(({ depth }) => depth)).toEqual([0, 0, 0, 0, 0, 1]);
});
