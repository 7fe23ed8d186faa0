import { expect, test } from 'vitest';
import { unitRuns, wordRuns } from '../../../src/search/grams/units.ts';

test.each([
  // marks and words apart, each mark run whole
  ['《党章》，一网通办。', ['《', '党章', '》，', '一网通办', '。']],
  // white space belongs to nothing
  ['师德 教师\n', ['师德', '教师']],
  // a character beyond the basic plane is part of a word
  ['师𠀀德', ['师𠀀德']],
  ['——', ['——']],
  ['', []],
])('%s is cut into words and marks', (text, runs) => {
  expect(unitRuns(text)).toEqual(runs);
});

test('words alone', () => {
  expect(wordRuns('第十三条，一网通办。')).toEqual(['第十三条', '一网通办']);
});
