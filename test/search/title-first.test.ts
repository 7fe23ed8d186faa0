/** A query that is the name of something finds that thing first. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndexedPassage } from '../../src/model/passage.ts';
import type { BackendName } from '../../src/search/manifest.ts';
import { makePassage, openLibrary } from './library.ts';

const articles = (document: string, numerals: string): IndexedPassage[] =>
  [...numerals].map((numeral) =>
    makePassage({ document, title: `第${numeral}条`, label: `第${numeral}条`, kind: 'article', text: `${document}所称教师，第${numeral}项，宣传工作条例另有规定的除外。` }),
  );

const head = (title: string, text: string, names: string[] = []): IndexedPassage =>
  makePassage({ document: title, title, text, names, kind: 'document' });

const passages = [
  makePassage({ document: '工作要点', title: '4. 落实条例', text: '学习宣传工作条例，学习教师法，落实国办发〔2024〕12号、津教党〔2019〕5号文件，执行第十三条。' }),
  head('工作要点', '工作要点'),
  head('中华人民共和国教师法', '中华人民共和国教师法\n（1993年10月31日通过）'),
  ...articles('中华人民共和国教师法', '一二三'),
  makePassage({ document: '中华人民共和国教师法', title: '第十三条', label: '第十三条', kind: 'article', text: '认定教师资格。' }),
  head('教师法实施办法', '教师法实施办法'),
  ...articles('教师法实施办法', '一二三'),
  makePassage({ document: '教师法实施办法', title: '第十三条', label: '第十三条', kind: 'article', text: '按照教师法的规定办理。' }),
  head('国务院办公厅关于做好校园安全工作的通知', '国办发〔2024〕12号\n国务院办公厅关于做好\n校园安全工作的通知', ['国办发〔2024〕12号']),
  head('关于印发方案的通知', '国办发（2024）第1号\n关于印发方案的通知', ['国办发（2024）第1号']),
  makePassage({
    document: '所引文件', title: '《中国共产党宣传工作条例》', kind: 'regulation', text: '2019年6月29日起施行。', names: ['中国共产党宣传工作条例', '宣传工作条例', '宣工条例'],
  }),
  makePassage({ document: '修订说明', title: '一、背景', text: '依照教师法第二条修订。' }),
  makePassage({ document: '所引文件', title: '《教育系统党建意见》', kind: 'regulation', text: '津教党〔2019〕5号', names: ['教育系统党建意见', '津教党〔2019〕5号'] }),
].map((passage, order) => ({ ...passage, order, url: `p/${String(order)}.html` }));

const notice = '国务院办公厅关于做好校园安全工作的通知';

const first: readonly (readonly [query: string, document: string, title: string])[] = [
  ['工作要点', '工作要点', '工作要点'],
  ['中华人民共和国教师法', '中华人民共和国教师法', '中华人民共和国教师法'],
  ['教师法', '中华人民共和国教师法', '中华人民共和国教师法'],
  ['《教师法》', '中华人民共和国教师法', '中华人民共和国教师法'],
  ['教師法', '中华人民共和国教师法', '中华人民共和国教师法'],
  ['教师法实施办法', '教师法实施办法', '教师法实施办法'],
  ['宣传工作条例', '所引文件', '《中国共产党宣传工作条例》'],
  ['《宣传工作条例》', '所引文件', '《中国共产党宣传工作条例》'],
  ['中国共产党宣传工作条例', '所引文件', '《中国共产党宣传工作条例》'],
  ['宣工条例', '所引文件', '《中国共产党宣传工作条例》'],
  [notice, notice, notice],
  ['国办发〔2024〕12号', notice, notice],
  ['国办发[2024]12号', notice, notice],
  ['国办发［2024］12号', notice, notice],
  ['国办发（2024）12号', notice, notice],
  ['国办发(2024)12', notice, notice],
  ['国办发【2024】第12号', notice, notice],
  ['国办发２０２４－１２', notice, notice],
  ['国办发2024-12', notice, notice],
  ['国办发 2024 12', notice, notice],
  ['国办发2024年12号', notice, notice],
  ['国办发〔2024〕1号', '关于印发方案的通知', '关于印发方案的通知'],
  ['津教党[2019]5号', '所引文件', '《教育系统党建意见》'],
  ['津教党 2019-5', '所引文件', '《教育系统党建意见》'],
  ['教师法第十三条', '中华人民共和国教师法', '第十三条'],
  ['教师法 第3条', '中华人民共和国教师法', '第三条'],
  ['《教师法》第13条第二款', '中华人民共和国教师法', '第十三条'],
  ['教师法实施办法第十三条', '教师法实施办法', '第十三条'],
];

describe.each(['scan', 'pagefind', 'grams'] satisfies BackendName[])('with %s', (backend) => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  beforeAll(async () => {
    library = await openLibrary(passages, backend);
  });
  afterAll(() => library.close());

  test.each(first)('%s finds %s, %s', async (query, document, title) => {
    const { hits } = await library.search(query, { backend });
    expect([hits[0]?.document, hits[0]?.title]).toEqual([document, title]);
  });

  test.each(['第十三条', '第13条'])('%s finds articles of that number before those who name it', async (query) => {
    const { hits } = await library.search(query, { backend });
    expect(hits.slice(0, 3).map(({ title }) => title)).toEqual(['第十三条', '第十三条', '4. 落实条例']);
  });

  test('a name that stands nowhere literally leaves the exact tier empty', async () => {
    const { exactTotal, hits } = await library.search('宣工条例', { backend });
    expect([exactTotal, hits[0]?.tier]).toEqual([0, 'related']);
  });

  test('an article others name literally is pointed at, beside the list of them', async () => {
    const { exactTotal, hits, named } = await library.search('教师法第二条', { backend });
    expect([exactTotal, hits[0]?.document]).toEqual([1, '修订说明']);
    expect(named.map(({ document, title }) => [document, title])).toEqual([['中华人民共和国教师法', '第二条']]);
  });

  test.each(['教师法第三条', '第十三条', '修订'])('%s is pointed at nowhere else than in the list', async (query) => {
    expect((await library.search(query, { backend })).named).toEqual([]);
  });
});
