import { expect, test } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/model/numeral.ts';

test.each([
  ['一', 1], ['十', 10], ['十二', 12], ['二十', 20], ['一百零三', 103], ['一千一百六十四', 1164], ['两百', 200], ['二○二○', 2020], ['二〇', 20],
  ['１０', 10], ['8', 8], ['第', null], ['十十', null], ['', null], ['一二三四', 1234], ['百千', null],
])('%s is %s', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test('every number from 1 to 9999 is written and read back', () => {
  const wrong = Array.from({ length: 9999 }, (_, index) => index + 1).filter((value) => parseNumeral(formatNumeral(value)) !== value);
  expect(wrong).toEqual([]);
});

test.each([[10, '十'], [11, '十一'], [20, '二十'], [101, '一百零一'], [110, '一百一十'], [1001, '一千零一'], [0, '0'], [10_000, '10000']])('%i is written %s', (value, text) => {
  expect(formatNumeral(value)).toBe(text);
});
