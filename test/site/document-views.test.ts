import { describe, expect, test } from 'vitest';
import { citedParts } from '../../src/site/block-citations.ts';
import { blockParagraphs } from '../../src/site/document-blocks.ts';
import { documentDamage } from '../../src/site/document-damage.ts';
import { documentFacts } from '../../src/site/document-facts.ts';
import { makeBlock, makeDocument, makeMention } from './support/entries.ts';

const gap = { kind: 'text' as const, level: null, from: null, to: null, certain: true, why: '文句不接' };

test('what the document does not say is said to be missing', () => {
  const facts = documentFacts(makeDocument({ genre: '工作要点', declared: ['genre'] }));
  expect(facts.find(({ name }) => name === '发文机关')).toEqual({ name: '发文机关', value: '未载明', absent: true, source: null });
  expect(facts.find(({ name }) => name === '文种')).toMatchObject({ value: '工作要点', source: '据附表，非原文所载' });
  expect(facts.find(({ name }) => name === '印发日期')?.value).toBe('2020年3月19日');
});

test('blocks show what is lost inside and between them, and read on behind it', () => {
  const front = [makeBlock('preamble', 5, '深入学习党的十九大和十九届二中、', '述，全面落实'), makeBlock('other', 9, '末段')];
  const page = makeDocument({ front, gaps: [{ ...gap, lines: [5, 6] }, { ...gap, lines: [6, 9], certain: false }] });
  expect(blockParagraphs(page, front).map(({ id, lines, broken, gap: lost }) => [id, lines, broken, lost?.words ?? null])).toEqual([
    ['block-5', '5', false, '原件此处缺损（第 5—6 行）'],
    [null, '6', true, '原件此处可能缺损（第 6—9 行）'],
    ['block-9', '9', true, null],
  ]);
});

describe('text outside the items', () => {
  const text = '根据《中国共产党宣传工作条例》和《某办法》，按照《某办法》第二条，通知如下：';
  const named = (id: string, words: string, fields: object = {}) => ({ ...makeMention(), id, text: words, lines: [5, 5] as [number, number], ...fields });
  const external = { status: 'external' as const, targets: [], reason: '库中没有' };
  const parts = (citations: Parameters<typeof citedParts>[2]['citations']) => citedParts(text, [5, 5], makeDocument({ citations: [...citations] }));
  const own = named('c1', '《中国共产党宣传工作条例》');

  test('leads from the names in it', () => {
    const found = parts([own, named('c2', '《某办法》', external), named('c3', '《某办法》', external)]);
    expect(found.map(({ text: words }) => words).join('')).toBe(text);
    expect(found.flatMap(({ cite }) => (cite ? [`${cite.id} ${cite.address ?? cite.why}`] : []))).toEqual([
      'c1 /regulations/xuanchuan.html', 'c2 库外：库中没有', 'c3 库外：库中没有',
    ]);
  });

  test('leads to where a range begins, and to no place of several texts', () => {
    const places = ['documents/yuedu#第三条', 'documents/yuedu#第四条'];
    const address = (citation: typeof own): (string | null)[] => parts([citation]).flatMap(({ cite }) => (cite ? [cite.address] : []));
    expect(address({ ...own, places })).toEqual(['/documents/yuedu.html#第三条']);
    expect(address({ ...own, places, targets: [...own.targets, ...own.targets] })).toEqual([null]);
  });

  test.each([
    ['stands in an item', { division: 'item-01' }],
    ['stands on another line', { lines: [6, 6] }],
    ['is not there word for word', { text: '《中国共产党 宣传工作条例》' }],
  ])('has no name that %s', (_fact, fields) => {
    expect(parts([{ ...own, ...fields } as typeof own])).toEqual([{ text, cite: null }]);
  });
});

test('damage is gathered in groups, and empty groups are left out', () => {
  const page = makeDocument({
    gaps: [{ ...gap, lines: [40, 42], certain: false }],
    noise: [{ lines: [58, 58], text: '落守党承旺', why: '不成词语' }],
  });
  expect(documentDamage(page).map(({ name, rows }) => [name, rows.map(({ lines, why }) => `${lines} ${why}`)])).toEqual([
    ['缺文', ['第40—42行 文句不接（不能断定）']],
    ['识别杂讯', ['第58行 不成词语']],
  ]);
});
