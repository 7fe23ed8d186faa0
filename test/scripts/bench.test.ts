import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBm25 } from '../../scripts/bench/bm25.ts';
import { builtInQueries } from '../../scripts/bench/built-in-queries.ts';
import { buildIndex, PeerError, type Side } from '../../scripts/bench/build-index.ts';
import { readBuiltIn } from '../../scripts/bench/built-in.ts';
import { readCorpus } from '../../scripts/bench/corpus.ts';
import type { Engine } from '../../scripts/bench/engine.ts';
import { measureGrowth } from '../../scripts/bench/growth.ts';
import { stockPage } from '../../scripts/bench/index-stock.ts';
import { readLaw } from '../../scripts/bench/law.ts';
import { type BenchDocument, type Corpus, passagesOf, thinCorpus } from '../../scripts/bench/library.ts';
import { measurePhrases } from '../../scripts/bench/measure-phrases.ts';
import { discountedGain, growthExponent, mean, percentile, precision, precisionAtTen, recall, recallAt, reciprocalRank } from '../../scripts/bench/metrics.ts';
import { drawRows } from '../../scripts/bench/picture.ts';
import type { Row } from '../../scripts/bench/rows.ts';
import { findPagefind, ownPagefind } from '../../scripts/bench/stock-pagefind.ts';
import { formatRows } from '../../scripts/bench/table.ts';
import { bareTitle, findByTitle, findLiterally } from '../../scripts/bench/truth.ts';
import { makeFolder } from '../support/folder.ts';
import { runCommand } from '../support/run-command.ts';

const set = (names: string): ReadonlySet<string> => new Set(names);
const list = (names: string): string[] => [...names];

describe('metrics', () => {
  test.each([
    ['甲丙', '甲乙', 0.5, 0.5],
    ['甲乙丙丁', '甲乙', 1, 0.5],
    ['', '甲', 0, 1], // nothing shown is nothing wrong
    ['甲', '', null, 0], // 社保: shown, and nowhere in the text
    ['', '', null, 1],
  ])('of “%s” found and “%s” right, recall and precision', (found, right, expectedRecall, expectedPrecision) => {
    expect(recall(set(found), set(right))).toBe(expectedRecall);
    expect(precision(set(found), set(right))).toBe(expectedPrecision);
  });

  test.each([
    ['甲乙丙', '甲', 1], // one is right: one place is judged
    ['乙甲丙', '甲', 0],
    ['甲丁乙', '甲乙', 0.5],
    ['一二三四五六七八九甲', '甲一二三四五六七八九十', 1],
    ['甲', '甲乙', 0.5], // a missing place is a wrong place
    ['甲乙', '', null],
  ])('P@10 of “%s” when “%s” is right', (ranked, right, expected) => {
    expect(precisionAtTen(list(ranked), set(right))).toBe(expected);
  });

  test.each([
    [2, '甲乙丙', '丙', 0, 0],
    [3, '甲乙丙', '丙', 1, 1 / 3],
    [10, '甲乙丙', '乙丁', 0.5, 0.5],
    [10, '', '甲', 0, 0],
  ])('looks at the first %i of “%s” for “%s”', (depth, ranked, right, expectedRecall, expectedRank) => {
    expect(recallAt(depth, list(ranked), set(right))).toBe(expectedRecall);
    expect(reciprocalRank(depth, list(ranked), set(right))).toBe(expectedRank);
  });

  test.each([
    ['甲乙', { 甲: 3, 乙: 1 }, 1], // the best order
    ['乙甲', { 甲: 3, 乙: 1 }, (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3))],
    ['丙甲', { 甲: 2 }, 1 / Math.log2(3)],
    ['丙', { 甲: 3 }, 0],
    ['一二三四五六七八九十甲', { 甲: 3 }, 0], // beyond the tenth place
    ['甲', {}, null],
  ])('nDCG@10 of “%s” graded %j', (ranked, grades, expected) => {
    const gain = discountedGain(10, list(ranked), new Map(Object.entries(grades)));
    if (expected === null) expect(gain).toBeNull();
    else expect(gain).toBeCloseTo(expected, 12);
  });

  test.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
    [[7], 0.95, 7],
    [[], 0.5, null],
  ])('of %j the percentile %f is %j', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  test('a mean leaves out what was not measured', () => {
    expect(mean([1, null, 0])).toBe(0.5);
    expect(mean([null])).toBeNull();
  });

  test.each([
    ['linear', [1, 4, 16], [2, 8, 32], 1],
    ['square', [1, 4, 16], [1, 16, 256], 2],
    ['constant', [1, 4, 16], [5, 5, 5], 0],
    ['root', [1, 4, 16], [1, 2, 4], 0.5],
  ])('growth is read off a %s series', (_, sizes, costs, expected) => {
    expect(growthExponent(sizes.map((size, index) => ({ size, cost: costs[index] ?? null })))).toBeCloseTo(expected, 10);
  });

  test('growth needs two points', () => {
    expect(growthExponent([{ size: 1, cost: 2 }, { size: 4, cost: null }])).toBeNull();
  });
});

const law = `# 中华人民共和国商标法

<!-- INFO END -->

1982年8月23日 通过

## 第一章  总则

第一条 为了加强商标管理，制定本法。

第二条 主管全国商标注册。

另有规定的除外。
## 第二章 注册
第十三条之一　同前条。`;

describe('a corpus', () => {
  const read = readLaw('商标/商标法(2019-04-23).md', law, 7);

  test('has laws cut at their articles', () => {
    expect(read).toMatchObject({ url: 'laws/0007.html', title: '中华人民共和国商标法', name: '商标法', national: true });
    expect(read.passages.map(({ url, title, section, text }) => [url, title, section, text])).toEqual([
      ['laws/0007.html', '中华人民共和国商标法', '', '1982年8月23日 通过'],
      ['laws/0007.html#p1', '第一条', '第一章 总则', '为了加强商标管理，制定本法。'],
      ['laws/0007.html#p2', '第二条', '第一章 总则', '主管全国商标注册。\n另有规定的除外。'],
      ['laws/0007.html#p3', '第十三条之一', '第二章 注册', '同前条。'],
    ]);
  });

  test.each([
    ['民法典/总则.md', '中华人民共和国民法典', true],
    ['刑法/刑法修正案（十二）(2023-12-29).md', '刑法修正案（十二）', true],
    ['DLC/上海地方法规/上海市献血条例(2020-01-01).md', '上海市献血条例', false],
  ])('names %s', (file, name, national) => {
    expect(readLaw(file, '', 0)).toMatchObject({ name, national });
  });

  test('knows what its passages cite', () => {
    const { passages } = readLaw('商标法.md', '第一条 依照《宪法》和《专利法》，不违反《宪法》。', 0);
    expect(passages[1]).toMatchObject({ document: '商标法', cites: ['《宪法》', '《专利法》'] });
  });

  test('has one unit for an article that stands in several texts of a law, the last', async () => {
    const folder = await makeFolder({
      '商标/商标法(2013-08-30).md': '# 商标法\n第一条 旧文。\n第九条 已删。',
      '商标/商标法(2019-04-23).md': '# 商标法\n第一条 新文。',
    });
    const { units } = await readCorpus(folder, folder);
    expect(units.map(({ title, passages }) => [title, passages[0]?.text])).toEqual([
      ['商标法第九条', '已删。'],
      ['商标法第一条', '新文。'],
    ]);
  });

  test('is read from a folder with its queries, national articles as units', async () => {
    const folder = await makeFolder({
      '商标/商标法(2019-04-23).md': law,
      '商标/_index.md': '# 目录',
      'DLC/上海/上海市献血条例(2020-01-01).md': '# 上海市献血条例\n第一条 献血。',
      'phrases.json': JSON.stringify({ phrases: ['商标'], clauses: ['制定本法'], titles: ['商标法'] }),
      'questions.json': JSON.stringify([{ question: '谁管商标？', relevant: ['商标法第二条'] }]),
    });
    const corpus = await readCorpus(folder, folder);
    expect(corpus.documents.map(({ title }) => title)).toEqual(['上海市献血条例', '中华人民共和国商标法']);
    expect(corpus.units.map(({ title }) => title)).toEqual(['商标法第一条', '商标法第二条', '商标法第十三条之一']);
    expect(corpus.queries).toMatchObject({ phrases: ['商标'], clauses: ['制定本法'], titles: ['商标法'] });
  });

  test('of every n-th document keeps what can be answered', () => {
    const documents = [0, 1, 2].map((index) => readLaw(`${String(index)}号法.md`, '第一条 甲。', index));
    const units = documents.map(({ name, passages }) => ({ url: passages[1]!.url, title: `${name}第一条`, passages: [passages[1]!] }));
    const questions = [
      { question: '留下', relevant: ['0号法第一条', '1号法第一条'] },
      { question: '去掉', relevant: ['1号法第一条'] },
    ];
    const corpus: Corpus = { name: '试', documents, units, queries: { phrases: [], clauses: [], titles: [], questions }, judged: [] };
    const thin = thinCorpus(corpus, 2);
    expect(thin.documents.map(({ url }) => url)).toEqual(['laws/0000.html', 'laws/0002.html']);
    expect(thin.units).toHaveLength(2);
    expect(thin.queries.questions).toEqual([{ question: '留下', relevant: ['0号法第一条'] }]);
    expect(passagesOf(thin.documents).map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });
});

describe('the built-in corpus', () => {
  test('holds what its queries ask for', async () => {
    const { documents, units } = await readBuiltIn('seeds', 'content', () => undefined);
    const { phrases, clauses, titles, questions } = builtInQueries;
    const truths = findLiterally(documents, [...phrases, ...clauses]);
    const missing = [...phrases, ...clauses].filter((_, index) => truths[index]!.passages.size === 0);
    expect(missing).toEqual(['社保']);
    expect(titles.filter((title) => findByTitle(documents, title).size === 0)).toEqual([]);
    const names = new Set(units.map(({ title }) => title));
    expect(questions.flatMap(({ relevant }) => relevant).filter((title) => !names.has(title))).toEqual([]);
  });
});

describe('truth', () => {
  const document = readLaw('商标法.md', law, 0);

  test.each([
    ['制定本法', ['laws/0000.html#p1']],
    ['“制定 本法”', ['laws/0000.html#p1']], // quotes and spaces hold no text
    ['注册。另有', []], // not across paragraphs
    ['商标法', ['laws/0000.html']], // the title counts
    ['社保', []],
  ])('“%s” stands in %j', (phrase, expected) => {
    expect([...(findLiterally([document], [phrase])[0]?.passages ?? [])]).toEqual(expected);
  });

  test.each([
    ['8. 强化师德师风建设', '强化师德师风建设'],
    ['《中国共产党宣传工作条例》', '宣传工作条例'],
    ['中华人民共和国商标法', '商标法'],
    ['第一条', '第一条'],
  ])('the bare title of %s is %s', (title, expected) => {
    expect(bareTitle(title)).toBe(expected);
  });
});

describe('plain BM25', () => {
  const units = ['商标 注册', '商标 商标 转让', '献血 献血'].map((text, index): BenchDocument => {
    const [passage] = readLaw('试.md', text, index).passages;
    return { url: `u${String(index)}`, title: `第${String(index)}`, passages: [passage!] };
  });
  const { rank } = createBm25(units, (text) => text.split(/\s/u));

  test.each([
    ['献血', ['第2']],
    ['商标', ['第1', '第0']], // twice counts more
    ['商标 注册', ['第0', '第1']], // the rarer word decides
    ['怎么 的', []], // words that say nothing
  ])('ranks “%s” as %j', (question, expected) => {
    expect(rank(question, 10)).toEqual(expected);
  });

  test('gives no more than asked for', () => {
    expect(rank('商标', 1)).toEqual(['第1']);
  });
});

const rows: Row[] = [
  { group: 'index', name: '建索引用时', unit: 'seconds', ours: 1, stock: 4 },
  { group: 'phrases', name: '查全率', unit: 'share', ours: 1, stock: null },
  { group: 'questions', name: '无结果', unit: 'count', ours: 0, stock: 0, bm25: 0 },
];

describe('the report', () => {
  test('is a table that lines up', () => {
    expect(formatRows(rows)).toBe(
      '|              | 要点库 | 原版 Pagefind | 要点库/原版 | 纯 BM25 |\n' +
        '| ------------ | -----: | ------------: | ----------: | ------: |\n' +
        '| ↓ 建索引用时 | 1.0 秒 |        4.0 秒 |       0.25× |       — |\n' +
        '| ↑ 查全率     |  1.000 |             — |           — |       — |\n' +
        '| ↓ 无结果     |      0 |             0 |           — |       0 |\n',
    );
  });

  test('gives growth for costs only', () => {
    const larger: Row[] = rows.map((row) => ({ ...row, ours: (row.ours ?? 0) * 4, stock: row.stock }));
    expect(measureGrowth([{ size: 10, rows }, { size: 40, rows: larger }])).toEqual([{ name: '建索引用时', ours: 1, stock: 0 }]);
  });

  test('is a picture of what both sides have', () => {
    const svg = drawRows(['<本库>', '某机'], rows);
    expect(svg).toContain('<title>&lt;本库&gt;</title>');
    expect(svg).toContain('建索引用时');
    expect(svg).not.toContain('查全率');
  });
});

test('a stock page is Chinese and holds no markup of the text', () => {
  const page = stockPage(readLaw('试.md', '# 题\n第一条 甲<b>&乙', 0));
  expect(page).toContain('<html lang="zh-CN">');
  expect(page).toContain('<h1>题</h1><p></p>\n<h2>第一条</h2><p>甲&lt;b&gt;&amp;乙</p>');
});

test.each([
  [['--corpus', '/没有这个文件夹'], '找不到文件夹“/没有这个文件夹”。'],
  [['--share', '0'], '--share 应是'],
  [['--only', 'index,别的'], '没有“别的”这一组'],
])('bench refuses %j with 2', async (args, message) => {
  const { code, stderr } = await runCommand('bench', args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

describe('a peer that does not run', () => {
  test.each<Side>(['ours', 'stock'])('fails the build of %s', async (side) => {
    const folder = await makeFolder({});
    const broken = { url: 'a.html', title: '甲', passages: null } as unknown as BenchDocument;
    await expect(buildIndex(side, [broken], path.join(folder, side), ownPagefind())).rejects.toThrow(PeerError);
  });

  test('is replaced by the release at hand, and said so, when it cannot be had', async () => {
    const { stock, problem } = await findPagefind('file:./nowhere.tgz', await makeFolder({}));
    expect(stock).toEqual(ownPagefind());
    expect(problem).toContain('装不上 pagefind@file:./nowhere.tgz');
    expect(problem).toContain(`改与本项目所带的 Pagefind ${ownPagefind().version} 对比`);
  });

  test.each<Side>(['ours', 'stock'])('fails the measurement when %s finds nothing at all', async (silent) => {
    const answer = (side: Side) => ({ urls: side === silent ? [] : ['a.html'], exactTotal: side === silent ? 0 : 1, ms: 1 });
    const engine = (side: Side): Engine => ({
      side,
      suggest: () => Promise.reject(new Error('nobody types')),
      ask: () => Promise.resolve(answer(side)),
      askAll: () => Promise.resolve(answer(side)),
      firstBytes: () => Promise.resolve(1),
      close: () => Promise.resolve(),
    });
    const truth = { documents: set('甲'), passages: set('甲') };
    const measured = measurePhrases('短语', ['甲'], [truth], { ours: engine('ours'), stock: engine('stock') }, () => undefined);
    await expect(measured).rejects.toThrow('没有一个短语有结果');
  });
});

test('bench measures both sides of a small corpus in a browser', async () => {
  const folder = await makeFolder({
    '商标法(2019-04-23).md': law,
    '献血法(1997-12-29).md': '# 中华人民共和国献血法\n第一条 国家实行无偿献血制度。',
    'phrases.json': JSON.stringify({ phrases: ['献血', '商标管理'], clauses: [], titles: ['献血法'] }),
    'questions.json': JSON.stringify([{ question: '什么是无偿献血制度？', relevant: ['献血法第一条'] }]),
  });
  const [json, svg] = [path.join(folder, 'out.json'), path.join(folder, 'out.svg')];
  const { code, stdout, stderr } = await runCommand('bench', ['--corpus', folder, '--stock', 'own', '--json', json, '--svg', svg]);
  expect(stderr).not.toContain('测量没有完成');
  expect(code).toBe(0);
  expect(stdout).toContain('2 件，6 条');
  const { tables } = JSON.parse(await readFile(json, 'utf8')) as { tables: { rows: Row[] }[] };
  const figures = new Map(tables[0]!.rows.map((row) => [row.name, row]));
  expect(figures.get('短语 查全率（按条）')).toMatchObject({ ours: 1 });
  expect(figures.get('短语 查准率（按条）')).toMatchObject({ ours: 1 });
  expect(figures.get('提问 无结果（共 1 问）')).toMatchObject({ ours: 0, bm25: 0 });
  expect(figures.get('首次检索取回字节 中位数')!.stock).toBeGreaterThan(50_000);
  expect(await readFile(svg, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/su);
}, 480_000);
