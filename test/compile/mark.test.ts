import { describe, expect, test } from 'vitest';
import { chineseNumeral, displayMark, displayTitle, inferredMark } from '../../src/compile/mark.ts';
import type { Division } from '../../src/model/document.ts';

const division = (changes: Partial<Division>): Division => ({
  id: 'item-08',
  level: 3,
  label: '',
  number: null,
  title: null,
  runs: [],
  text: '',
  lines: [1, 1],
  inferred: null,
  parent: null,
  lostParent: null,
  unassigned: false,
  suspect: [],
  heading: false,
  ...changes,
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'], // beyond what headings use
])('writes %i as %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
});

test.each([
  [3, 6, 6, '〔6〕'],
  [3, 9, 10, '〔9–10〕'],
  [1, 3, 4, '〔三、四〕'],
  [1, 3, 6, '〔三–六〕'],
  ['chapter', 2, 2, '〔二〕'],
] as const)('marks lost numbers of level %s from %i to %i as %s', (level, from, to, mark) => {
  expect(inferredMark(level, from, to)).toBe(mark);
});

describe('a number that is not printed', () => {
  test.each([
    [division({ inferred: { number: 6, why: '在 5 与 7 之间' } }), '〔6〕'],
    [division({ inferred: { range: [9, 10], why: '缺两个编号' } }), '〔9–10〕'],
    [division({ unassigned: true }), '〔？〕'],
  ])('is shown in brackets', (item, mark) => {
    expect(displayMark(item)).toBe(mark);
  });

  test('leaves the printed mark as it is', () => {
    expect(displayMark(division({ label: '8.', number: 8 }))).toBe('8.');
  });
});

test('a division without a title is called by its first words', () => {
  expect(displayTitle(division({ text: '试点工作，推进中小学校长专业化、职业化发展。' }))).toBe('试点工作，推进中小学校长专业化、职业…');
});
