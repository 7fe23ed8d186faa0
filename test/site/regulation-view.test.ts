import { describe, expect, test } from 'vitest';
import { knowledgeView, marksFor } from '../../src/site/regulation-view.ts';
import { makeRegulation, makeTerm } from './support/entries.ts';

const gov = 'https://www.gov.cn/a.htm';
const fact = (entry: Parameters<typeof knowledgeView>[0], name: string) => knowledgeView(entry).facts.find((row) => row.name === name);

describe('a field', () => {
  test('carries the marks of the sources that state it', () => {
    const entry = makeRegulation({
      issuer: '中共中央',
      sources: [
        { url: 'https://www.gov.cn/b.htm', states: '［structure］十三章' },
        { url: gov, states: '［issuer｜issued］印发通知' },
      ],
    });
    expect(fact(entry, '发布机关')).toEqual({ name: '发布机关', value: '中共中央', absent: false, marks: [2], flag: null });
  });

  test('that nobody has filled shows 待核实', () => {
    expect(fact(makeRegulation(), '发文字号')).toMatchObject({ value: '待核实', absent: true });
  });

  test('that no source states is flagged', () => {
    expect(fact(makeRegulation({ issuer: '中共中央' }), '发布机关')).toMatchObject({ marks: [], flag: '待核实' });
  });

  test('that only a transcript states stays flagged', () => {
    const entry = makeRegulation({ status: '有效', sources: [{ url: 'transcript-without-public-address', states: '［status］' }] });
    expect(fact(entry, '状态')).toMatchObject({ marks: [1], flag: '待核实' });
  });

  test('written as a day is shown as one', () => {
    expect(fact(makeRegulation({ issued: '2019-06-29' }), '发布日期')?.value).toBe('2019年6月29日');
  });

  test('for the kind says that editors sorted it', () => {
    expect(fact(makeRegulation({ type: '图书' }), '类别')?.flag).toBe('编者归类');
  });
});

describe('a statement', () => {
  test.each([
    ['verified with a public source', { source: gov, confidence: 'verified' as const }, { marks: [1], flag: null }],
    ['verified in the library’s own document', { source: 'seed:tj-2020', confidence: 'verified' as const }, { marks: [1], flag: null }],
    ['without a source', { source: null, confidence: 'unverified' as const }, { marks: [], flag: '待核实' }],
    ['with a transcript only', { source: 'transcript-without-public-address', confidence: 'verified' as const }, { marks: [1], flag: '待核实' }],
  ])('%s', (_case, given, expected) => {
    const entry = makeRegulation({ facts: [{ text: '自印发之日起施行。', ...given }] });
    expect(knowledgeView(entry).statements).toEqual([{ text: '自印发之日起施行。', ...expected }]);
  });
});

test('sources are numbered once, lose their list of fields, and say why they have no link', () => {
  const entry = makeRegulation({
    facts: [{ text: '甲', source: 'file:a.txt', confidence: 'verified' }],
    sources: [
      { url: gov, states: '［issuer］印发通知' },
      { url: 'seed:tj-2020', states: '［title］提及该文件名' },
      { url: gov, states: '［issued］日期' },
    ],
  });
  expect(knowledgeView(entry).sources).toEqual([
    { number: 1, address: gov, note: null, states: '印发通知；日期' },
    { number: 2, address: null, note: '本库所收原件，来源无公开地址', states: '提及该文件名' },
    { number: 3, address: null, note: '来源无公开地址', states: '' },
  ]);
});

test('a term shows only the fields it has, and marks its definition', () => {
  const term = makeTerm({ definition: '四项政治要求的合称。', sources: [{ url: gov, states: '［definition｜members］四个意识指……' }] });
  expect(knowledgeView(term).facts).toEqual([]);
  expect(marksFor(term, 'definition')).toEqual({ marks: [1], flag: null });
  expect(marksFor({ ...term, confidence: 'unverified' }, 'definition').flag).toBe('待核实');
});
