import { expect, test } from 'vitest';
import { largeDocument } from '../../src/compile/large-document.ts';
import { parseText } from '../support/parse-text.ts';

/** 项 in sections of at most 500. */
const points = (count: number): string =>
  ['2021年工作要点', ...Array.from({ length: count }, (_, at) => `${at % 500 === 0 ? `${'一二三四五六'.charAt(at / 500)}、任务\n` : ''}${String((at % 500) + 1)}.落实第${String(at + 1)}项工作。`)].join('\n');

test('a document of more items than a person can look through is said to be large, with what to do', () => {
  expect(largeDocument(parseText(points(2001)))).toMatchObject([
    { code: 'large-document', severity: 'warning', file: 'seeds/sample.txt', hint: expect.stringContaining('拆成几个文件') as string },
  ]);
});

test('a document of ordinary size is not', () => {
  expect(largeDocument(parseText(points(600)))).toEqual([]);
});
