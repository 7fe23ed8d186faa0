import { expect, test } from 'vitest';
import { unknownParts } from '../../src/search/unknown-parts.ts';

test.each([
  ['社保', '', ['社保']],
  ['社保缴费', '缴费', ['社保']],
  ['缴费社保', '缴费', ['社保']],
  ['网上缴费社保', '缴费', ['网上', '社保']],
  ['社保缴费', '社保 缴费', []],
  ['党委会', '党委', []], // 会 may be known in other company
  ['骗', '', ['骗']],
  ['骗', '骗', []],
  ['教职工', '教职 职工', []],
])('of %s, with %s known, %j is unknown', (word, known, expected) => {
  expect(unknownParts(word, (part) => known.split(' ').includes(part))).toEqual(expected);
});
