/** What is suggested for what a reader types. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { makePassage, openLibrary } from '../library.ts';

const head = (title: string, url: string): IndexedPassage => makePassage({ document: title, title, text: title, kind: 'document', url });
const regulation = (title: string, names: string[], url: string): IndexedPassage =>
  makePassage({ document: '所引文件', title: `《${title}》`, names: [title, ...names], kind: 'regulation', url });

const passages = [
  head('2020年教育系统党建工作要点', 'documents/yaodian.html'),
  head('重庆市绿色学校管理办法', 'documents/lvse.html'),
  head('校车管理办法', 'documents/xiaoche-1.html'),
  head('校车管理办法', 'documents/xiaoche-2.html'),
  makePassage({ title: '8. 强化师德师风建设', text: '深入贯彻，一网通办。', keywords: ['师德师风', '意识形态', '宣传教育', '思政课'] }),
  makePassage({ title: '9. 其他', text: '银行行长。', keywords: ['意识形态', '银行'] }),
  regulation('中国共产党宣传工作条例', ['宣传工作条例', '宣工条例', '中发〔2019〕1号'], 'regulations/xuanchuan.html'),
  regulation('关于加强和改进新时代师德师风建设的意见', [], 'regulations/shide.html'),
  makePassage({ document: '提法', title: '思政课', names: ['思想政治理论课'], kind: 'term', url: 'terms/sizhengke.html' }),
].map((passage, order) => ({ ...passage, order }));

let library: Awaited<ReturnType<typeof openLibrary>>;
const texts = async (typed: string): Promise<string[]> => (await library.suggest(typed)).map(({ text }) => text);

beforeAll(async () => {
  library = await openLibrary(passages, 'scan');
});
afterAll(() => library.close());

const tiaoli = '中国共产党宣传工作条例';

test.each([
  ['宣传', [tiaoli, '宣传教育']],
  ['宣传工作', [tiaoli]],
  ['xuanchuan', [tiaoli, '宣传教育']],
  ['xuanchuang', [tiaoli]],
  ['xuanc gz', [tiaoli]],
  ['xuan chuan gong zuo', [tiaoli]],
  ['XCGZ', [tiaoli]],
  ['xcgz', [tiaoli]],
  ['ｘｃｇｚ', [tiaoli]],
  ['xcgztl', [tiaoli]],
  ['宣chuan', [tiaoli, '宣传教育']],
  ['zggcd', [tiaoli]],
  ['宣工', [tiaoli]],
  ['師德師風', ['师德师风', '关于加强和改进新时代师德师风建设的意见']],
  ['sdsf', ['师德师风', '关于加强和改进新时代师德师风建设的意见']],
  ['思想政治理论课', ['思政课']],
  ['chongqing', ['重庆市绿色学校管理办法']],
  ['zhongqing', []],
  ['lvse', ['重庆市绿色学校管理办法']],
  ['lüse', ['重庆市绿色学校管理办法']],
  ['yinhang', ['银行']],
  ['yinxing', []],
  ['2020', ['2020年教育系统党建工作要点']],
  ['2020njy', ['2020年教育系统党建工作要点']],
  ['《校车', ['校车管理办法']],
  ['事的', []],
  ['yishi', ['意识形态']],
  ['', []],
  ['，。', []],
  ['\ud800', []],
  ['a'.repeat(5000), []],
])('%s → %j', async (typed, expected) => {
  expect(await texts(typed)).toEqual(expected);
});

test('a suggestion says what it is, where it leads, and which characters match', async () => {
  expect(await library.suggest('xcgz')).toEqual([
    {
      text: tiaoli,
      kind: 'regulation',
      url: 'regulations/xuanchuan.html',
      parts: [{ text: '中国共产党', mark: false }, { text: '宣传工作', mark: true }, { text: '条例', mark: false }],
    },
  ]);
});

test('a keyword and a title of several documents are searched for', async () => {
  const [keyword] = await library.suggest('意识形态');
  const [title] = await library.suggest('校车');
  expect([keyword?.kind, keyword?.url, title?.kind, title?.url]).toEqual(['keyword', null, 'document', null]);
});

test('what is an entry is no keyword besides', async () => {
  expect((await library.suggest('思政课')).map(({ kind }) => kind)).toEqual(['term']);
});

test('as many are given as are asked for', async () => {
  expect(await library.suggest('s', { limit: 2 })).toHaveLength(2);
});

describe('nearest', () => {
  test.each([
    ['宣传工作条列', tiaoli],
    ['宣传工做条例', tiaoli],
    ['师得', '师德师风'],
    ['师得师风', '师德师风'],
    ['意识型态', '意识形态'],
    ['宣传工作条', tiaoli],
    ['中国共产党宣传工作规定', tiaoli],
  ])('%s may have meant %s', async (typed, meant) => {
    expect((await library.nearest(typed))[0]?.text).toBe(meant);
  });

  test.each(['房地产', '校园', '社保', '师', ''])('%s may have meant nothing here', async (typed) => {
    expect(await library.nearest(typed)).toEqual([]);
  });
});

test('pinyin and homophones find nothing in the texts', async () => {
  for (const query of ['xcgz', 'xuanchuan', '师得师风', '一往通办']) expect((await library.search(query)).exactTotal).toBe(0);
});

test('of titles that fit alike, those most documents cite come first, then the shorter ones', async () => {
  const titles = ['劳动就业服务企业管理规定', '中华人民共和国劳动合同法实施条例', '劳动保障监察条例', '中华人民共和国劳动合同法'];
  const citing = ['甲办法', '乙办法'].map((document) => makePassage({ document, title: '第一条', kind: 'article', cites: ['劳动合同法'] }));
  const known = await openLibrary([...titles.map((title, at) => head(title, `documents/${String(at)}.html`)), ...citing], 'scan');
  const offered = (await known.suggest('ld')).map(({ text }) => text);
  await known.close();
  expect(offered).toEqual(['中华人民共和国劳动合同法', '劳动保障监察条例', '劳动就业服务企业管理规定', '中华人民共和国劳动合同法实施条例']);
});

describe('a library of 12,000 titles', () => {
  const character = (at: number): string => String.fromCharCode(0x4e00 + ((at * 2_654_435_761) % 5000));
  const many = Array.from({ length: 12_000 }, (_, index) => {
    const title = `${[...Array(14).keys()].map((at) => character(index * 14 + at)).join('')}办法${String(index)}`;
    return { ...head(title, `documents/${String(index)}.html`), order: index };
  });

  test('is suggested from in files of 150 KB, all of it', async () => {
    const large = await openLibrary(many, 'grams');
    try {
      const { size } = await stat(path.join(large.folder, 'data', 'search', 'suggest.js'));
      expect(size).toBeLessThan(150_000);
      const last = many.at(-1);
      expect((await large.suggest(last?.title ?? '', { limit: 1 })).map(({ url }) => url)).toEqual([last?.url]);
    } finally {
      await large.close();
    }
  });
});
