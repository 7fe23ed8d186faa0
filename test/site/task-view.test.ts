import { expect, test } from 'vitest';
import { citationRows, damageRows, figureRows, originOf, partyRows, relatedRows } from '../../src/site/task-view.ts';
import { quotationParts } from '../../src/site/quotation.ts';
import { dateWord } from '../../src/site/wording.ts';
import { makeCitation, makeTask, placed } from './support/entries.ts';

const nothing = (): null => null;

test('a citation of the same name is linked by its own words', () => {
  const [row] = citationRows(makeTask({ citations: [makeCitation()] }), nothing);
  expect(row).toMatchObject({ same: { address: '/regulations/xuanchuan.html' }, targets: [], statusWord: '已对应' });
});

test('a citation by another name lists what it means', () => {
  const citation = makeCitation({ text: '党章', targets: [{ kind: 'regulation', id: 'dangzhang', title: '中国共产党章程' }] });
  expect(citationRows(makeTask({ citations: [citation] }), nothing)[0]).toMatchObject({
    same: null,
    targets: [{ address: '/regulations/dangzhang.html', words: '《中国共产党章程》' }],
  });
});

test('candidates are listed and none becomes a target', () => {
  const candidates = [{ kind: 'regulation' as const, id: 'a', title: '甲' }];
  const [row] = citationRows(makeTask({ citations: [makeCitation({ status: 'ambiguous', targets: [], candidates })] }), nothing);
  expect(row).toMatchObject({ same: null, targets: [], candidates: [{ words: '《甲》' }], statusWord: '有歧义' });
});

test('an addressee has one row with its first place on every line', () => {
  const parties = [
    { ...placed('p1', 0, 2), party: '教师' },
    { ...placed('p2', 5, 7), party: '教师' },
    { ...placed('p3', 9, 11), lines: [40, 40] as [number, number], party: '教师' },
  ];
  expect(partyRows(makeTask({ parties }))).toEqual([
    {
      name: '教师',
      address: `/browse/parties.html#${encodeURIComponent('party-教师')}`,
      places: [
        { address: '#p1', line: '38' },
        { address: '#p3', line: '40' },
      ],
    },
  ]);
});

test('figures say what they are', () => {
  const figures = [{ ...placed('f1', 0, 3, '16条'), kind: 'figure' as const, value: '16' }];
  expect(figureRows(makeTask({ figures }))).toMatchObject([{ name: '16条', kind: '数字' }]);
});

test('related items say why', () => {
  const link = { path: 'tasks/tj-2020/item-24', mark: '24.', title: '持续推进平安校园建设', score: 1 };
  const sharedTargets = [{ kind: 'regulation' as const, id: 'a', title: '甲条例' }];
  expect(relatedRows(makeTask({ related: [{ ...link, sharedWords: ['校园'], sharedTargets }] }))[0]).toMatchObject({
    address: '/tasks/tj-2020/item-24.html',
    reason: '同引《甲条例》；共有词：校园',
  });
});

test('damage leads to its lines', () => {
  const damage = [{ kind: 'text-lost' as const, origin: 'machine' as const, lines: [40, 42] as [number, number], text: '', why: '文句不接' }];
  expect(damageRows(makeTask({ damage }))).toEqual([
    { kind: '文字缺损', origin: '机器标注', text: '', why: '文句不接', lines: '第40—42行', address: '/documents/tj-2020/source.html#L40' },
  ]);
});

test.each([
  [[], ''],
  [['machine', 'machine'], '机器标注'],
  [['person', 'machine'], '人工、机器标注'],
] as const)('the makers of %j are %s', (origins, expected) => {
  expect(originOf(origins.map((origin) => ({ origin })))).toBe(expected);
});

test.each([
  ['学习贯彻《条例》，按照', '《条例》', ['学习贯彻', '*《条例》', '，按照']],
  ['《条例》', '《条例》', ['*《条例》']],
  ['别的句子', '《条例》', ['别的句子']],
  ['句子', '', ['句子']],
])('quotes %s for %s', (sentence, words, expected) => {
  expect(quotationParts(sentence, words).map(({ text, quoted }) => (quoted ? `*${text}` : text))).toEqual(expected);
});

test.each([
  ['2020-03-19', '2020年3月19日'],
  ['2020-03', '2020年3月'],
  ['2020', '2020年'],
  ['2019年前后', '2019年前后'],
])('%s is shown as %s', (iso, expected) => {
  expect(dateWord(iso)).toBe(expected);
});
