import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceLines } from '../../src/site/source-view.ts';
import { makeBlock, makeDocument, makeRow } from './support/entries.ts';

const text = ['2020年工作要点', '', '二、深化思政改革', '8.强化师德师风建设。', '失范行为。 落守党承旺', '市委教育工委'].join('\n');
const page = makeDocument({
  front: [makeBlock('title', 1, '2020年工作要点')],
  closing: [makeBlock('printing', 6, '市委教育工委')],
  sections: [
    { section: { id: 'section-2', mark: '二、', title: '深化思政改革', lost: false, why: null }, rows: [makeRow({ lines: [4, 5] })] },
  ],
  noise: [{ lines: [5, 5], text: '落守党承旺', why: '不成词语' }],
  suspect: [{ lines: [5, 5], why: '泛语', division: 'item-08' }],
  readings: [{ line: 4, text: '任务限重', note: '疑为“任务艰重”' }],
  gaps: [
    { kind: 'text', level: null, from: null, to: null, lines: [4, 5], certain: true, why: '文句不接' },
    { kind: 'numbers', level: 3, from: 15, to: 18, lines: [5, 6], certain: true, why: '序号未见' },
  ],
});
const lines = sourceLines(page, text);

test('every line has its number', () => {
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('says what begins on a line', () => {
  expect(lines.map(({ begins }) => begins?.words ?? null)).toEqual(['标题', null, '标题 二、', '8. 强化师德师风建设', null, '印发说明']);
  expect(lines[3]?.begins?.address).toBe('/tasks/tj-2020/item-08.html');
});

test('sets noise apart inside its line', () => {
  expect(lines[4]?.parts).toEqual([
    { text: '失范行为。 ', noise: false },
    { text: '落守党承旺', noise: true },
  ]);
});

test('shows a gap before the line that follows it', () => {
  expect(lines[4]?.gaps.map(({ words }) => words)).toEqual(['原件此处缺损（第 4—5 行）']);
  expect(lines[5]?.gaps.map(({ words }) => words)).toEqual(['缺〔15–18〕（第 5—6 行）']);
});

test('gives the reasons beside the line', () => {
  expect(lines[4]?.notes.map(({ kind }) => kind)).toEqual(['noise', 'suspect']);
  expect(lines[3]?.notes).toEqual([{ kind: 'reading', words: '“任务限重”：疑为“任务艰重”' }]);
});

describe('for any text and any noise', () => {
  test('the parts of all lines are the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), fc.string({ unit: 'grapheme', maxLength: 4 }), (rows, noise) => {
        const whole = rows.join('\n');
        const marked = makeDocument({ noise: [{ lines: [1, 3], text: noise, why: '' }] });
        const back = sourceLines(marked, whole).map(({ parts }) => parts.map((part) => part.text).join(''));
        expect(back.join('\n')).toBe(whole);
      }),
      { seed: 20200319, numRuns: 300 },
    );
  });
});
