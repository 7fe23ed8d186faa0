import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/parse/line.ts';
import { unwrap } from '../../src/parse/unwrap.ts';
import { wordJoiner } from '../../src/parse/word-joiner.ts';
import { documentFaults } from '../../scripts/fuzz/document-faults.ts';
import { parseText } from '../support/parse-text.ts';

const paragraph = '各单位要充分认识开展学习活动的重要意义，把学习活动作为当前的一项重要任务，切实加强组织领导，认真制定学习计划，明确学习内容，保证学习时间，确保学习效果，推动各项工作再上新台阶。';
const broken = (text: string, width: number): string => (text.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? []).join('\n');
const wrapped = [paragraph, `二、${paragraph}`, `三、${paragraph}`].map((text) => broken(text, 30)).join('\n');

describe('a text broken at a fixed width', () => {
  test('is read as its paragraphs, offsets unchanged', () => {
    const { text, lines } = unwrap(wrapped, readLines(wrapped));
    expect(lines.map(({ start, end }) => text.slice(start, end).replaceAll(wordJoiner, ''))).toEqual([paragraph, `二、${paragraph}`, `三、${paragraph}`]);
    expect(text).toHaveLength(wrapped.length);
  });
  test('is joined across the number of a page, whose lines keep their numbers', () => {
    const [first = '', ...rest] = wrapped.split('\n');
    const marked = [first, `\n— 3 —\n\n${rest[0] ?? ''}`, `@@${rest[1] ?? ''}`, ...rest.slice(2)].join('\n');
    const document = parseText(marked);
    expect(documentFaults(document)).toBe('');
    expect(document.noise.map(({ text }) => text)).toEqual(['— 3 —', '@@']);
    expect([...document.front, ...document.divisions].flatMap(({ runs }) => runs).slice(0, 2).map(({ line, join }) => [line, join])).toEqual([[1, 'start'], [5, 'direct']]);
  });
  test('is known by three lines of one length as well', () => {
    const text = [`某局关于开展学习活动的通知`, broken(paragraph, 28), '特此通知。'].join('\n');
    const { text: read, lines } = unwrap(text, readLines(text));
    expect(lines.map(({ start, end }) => read.slice(start, end).replaceAll(wordJoiner, ''))).toEqual(['某局关于开展学习活动的通知', paragraph, '特此通知。']);
  });
  test('is joined inside a title, whatever its width', () => {
    const text = '对违规收费的，按照《关于对违反教育收费政策行为追究\n责任的暂行规定》处理。\n《甲办法\n《乙办法》另行印发。';
    expect(unwrap(text, readLines(text)).lines.map(({ start }) => start)).toEqual([0, 38, 43]);
  });
  test('knows where its further lines begin', () => {
    const [first] = unwrap(wrapped, readLines(wrapped)).lines;
    expect(first?.breaks).toEqual([{ at: 31, line: 2 }, { at: 62, line: 3 }]);
  });
});

test.each([
  ['lines that are paragraphs', `${paragraph}\n${paragraph}\n${paragraph}`],
  ['a table of short cells', Array.from({ length: 30 }, (_, index) => `单元格${String(index)}`).join('\n')],
  ['nothing', ''],
])('%s stay as they are', (_, text) => {
  const lines = readLines(text);
  expect(unwrap(text, lines)).toEqual({ text, lines });
});

test('only line breaks and blanks are ever covered', () => {
  const pieces = fc.array(fc.constantFrom('各单位要充分认识开展学习活动的重要意义，把学习', '。', '\n', '\n\n', '　　', '一、', '附件：'), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const source = parts.join('');
      const { text, lines } = unwrap(source, readLines(source));
      const changed = [...text].filter((character, index) => character !== source.charAt(index) && /\S/u.test(source.charAt(index)));
      expect([text.length, changed]).toEqual([source.length, []]);
      for (const [index, line] of lines.entries()) expect(line.start).toBeGreaterThanOrEqual(lines[index - 1]?.end ?? 0);
    }),
    { seed: 20200319, numRuns: 300 },
  );
});
