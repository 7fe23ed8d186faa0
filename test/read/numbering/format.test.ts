import { describe, expect, test } from 'vitest';
import { formatNumber, isNumberFormat, numberFormats, type NumberFormat } from '../../../src/read/numbering/format.ts';

const rows = Object.entries(numberFormats).flatMap(([name, { examples }]) => examples.map(([value, text]) => [name as NumberFormat, value, text] as const));

describe('number formats', () => {
  test('have an example each', () => {
    expect(new Set(rows.map(([name]) => name)).size).toBe(Object.keys(numberFormats).length);
  });

  test.each(rows)('%s writes %i as %j', (format, value, text) => {
    expect(formatNumber(format, value)).toBe(text);
  });

  test.each([
    ['decimalEnclosedCircle', 0, '0'],
    ['upperRoman', 0, '0'],
    ['chineseCountingThousand', 0, '0'],
    ['chineseCountingThousand', 100_000_000, '100000000'],
  ] as const)('%s writes %i plainly', (format, value, text) => {
    expect(formatNumber(format, value)).toBe(text);
  });

  test('are known by name, inherited names apart', () => {
    expect(['decimal', 'chineseCounting', 'toString', 'constructor', 'custom'].filter(isNumberFormat)).toEqual(['decimal', 'chineseCounting']);
  });

  test('of counting tell all numbers apart', () => {
    for (const format of ['chineseCountingThousand', 'japaneseCounting', 'chineseLegalSimplified', 'lowerRoman'] as const) {
      const written = new Set(Array.from({ length: 3000 }, (_, i) => formatNumber(format, i + 1)));
      expect(written.size).toBe(3000);
    }
  });
});
