import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureForms } from '../../src/annotate/figure-forms.ts';
import { figureNotes, findFigures } from '../../src/annotate/figures.ts';
import { makeCitation, makeReading } from './support.ts';

const rows = figureForms.flatMap(({ id, kind, pattern, examples }) =>
  examples.map(([text, words, value]) => ({ id, kind, pattern, text, words, value })),
);

describe('forms', () => {
  test.each(rows)('$id matches $text by itself', ({ pattern, text, words }) => {
    expect([...text.matchAll(pattern)].map(([found]) => found)).toEqual([words]);
  });

  test.each(rows)('$text gives $value', ({ kind, text, words, value }) => {
    const found = findFigures(text).map((figure) => ({ ...figure, words: text.slice(figure.span.start, figure.span.end) }));
    expect(found).toEqual([{ kind, value, words, span: { start: text.indexOf(words), end: text.indexOf(words) + words.length } }]);
  });

  test.each(figureForms.flatMap(({ id, pattern, not }) => not.map((text) => ({ id, pattern, text }))))('$id leaves $text', ({ pattern, text }) => {
    expect([...text.matchAll(pattern)]).toEqual([]);
  });
});

describe('in a division', () => {
  const words = (...args: Parameters<typeof makeReading>): (string | null)[][] => figureNotes(makeReading(...args)).map(({ text, value }) => [text, value]);

  test('the year in a whole title is part of the name', () => {
    expect(words('落实《2020年工作要点》和《三年行动计划》。')).toEqual([]);
  });

  test('the years of a torn title are told', () => {
    expect(words('贯彻落实《2019-2023 年全', [makeCitation({ text: '《2019-2023 年全', damage: 'closing-lost' })])).toEqual([['2019-2023 年', '2019/2023']]);
  });

  test('the number in the name of several documents is part of it', () => {
    const several = makeCitation({ text: '三个“教师职业行为十项准则”', kind: 'unquoted', sense: 'several', count: 3 });
    expect(words('以三个“教师职业行为十项准则”为抓手', [several])).toEqual([]);
  });

  test('notes stand in text order with ids', () => {
    const notes = figureNotes(makeReading('七部门印发16条措施，2020年底前完成。'));
    expect(notes.map(({ id, text }) => [id, text])).toEqual([['f1', '七部门'], ['f2', '16条'], ['f3', '2020年底前']]);
  });
});

test('figures never overlap', () => {
  const piece = fc.constantFrom('2020', '年', '3', '月', '日', '三', '项', '制度', '“', '”', '百分之', '十', '个', '分之', '至', '、', '前', '%');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const found = findFigures(pieces.join(''));
      for (const [index, { span }] of found.entries()) expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
    }),
    { seed: 20200319 },
  );
});
