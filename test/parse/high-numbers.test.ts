import { describe, expect, test } from 'vitest';
import { formatNumeral } from '../../src/model/numeral.ts';
import { parseText } from '../support/parse-text.ts';

const fullWidth = (number: number): string => String(number).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const scripts: readonly (readonly [string, (number: number) => string])[] = [
  ['Chinese numerals', formatNumeral],
  ['Chinese numerals with 〇', (number) => formatNumeral(number).replaceAll('零', '〇')],
  ['Chinese digits', (number) => [...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')],
  ['digits', String],
  ['full-width digits', fullWidth],
  ['spaced numerals', (number) => ` ${[...formatNumeral(number)].join(' ')} `],
];

describe('a code of more than a thousand articles', () => {
  test.each(scripts)('is read in %s', (_, write) => {
    const numbers = Array.from({ length: 41 }, (__, index) => 985 + index);
    const text = ['某法典', ...numbers.map((number) => `第${write(number)}条　民事主体应当遵守本条的规定。`)].join('\n');
    expect(parseText(text).divisions.map(({ level, number }) => [level, number])).toEqual(numbers.map((number) => ['article', number]));
  });
});

describe('a number of four digits and a dot', () => {
  const numbersOf = (lines: readonly string[]): (number | null)[] => parseText(['某局问题清单', ...lines].join('\n')).divisions.map(({ number }) => number);
  test('is the next entry of a long list', () => {
    expect(numbersOf(['998.整改问题。', '999.整改问题。', '1000.整改问题。', '1001、整改问题。'])).toEqual([998, 999, 1000, 1001]);
  });
  test('is no entry without the one before it', () => {
    expect(numbersOf(['1.整改问题。', '2020.年度总结情况。', '2.整改问题。', '1000、2000元两档。'])).toEqual([1, 2]);
  });
});
