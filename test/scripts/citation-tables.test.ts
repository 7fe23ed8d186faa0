import { expect, test } from 'vitest';
import { auditCitations } from '../../src/cite/audit.ts';
import { citationGraph } from '../../src/cite/graph.ts';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import { citationTables } from '../../scripts/check/citation-tables.ts';
import { graphTables } from '../../scripts/check/graph-tables.ts';
import { makeDocument } from '../support/documents.ts';

const documents = [
  makeDocument({ id: 'a', title: '甲条例', divisions: ['按照《甲条例》和《乙办法》执行。《乙办法》另有规定的除外。'] }),
  makeDocument({ id: 'b', title: '乙办法', divisions: ['凭《营业执照》办理，适用《丙管理规定》。制定河道整治实施方案。'] }),
  makeDocument({ id: 'c', title: '丙通知', divisions: ['落实《乙办法》和《丙管理规定》，学习《2020年全'] }),
];
const citations = resolveCitations(documents.flatMap(findMentions), documents, { regulations: [], terms: [] });
const graph = citationGraph(citations, new Map(documents.map(({ id, title }) => [id, title])));

test('an edge stands for all mentions of one document in another, none for a document that names itself', () => {
  expect(graph).toEqual({
    documents: 3, edges: 2, mentions: 3, citing: 2, cited: 1,
    mostCited: [{ title: '乙办法', mentions: 3, documents: 2 }],
    mostCiting: [{ title: '甲条例', mentions: 2, documents: 1 }, { title: '丙通知', mentions: 1, documents: 1 }],
  });
});

test('is told in numbers and tables', () => {
  const told = graphTables(graph, citations, 1);
  expect(told).toContain('引文图：文件 3 件，其中 2 件引用别的文件；被引用的 1 件；边 2 条，由 3 处引文构成');
  expect(told).toContain('带书名号：已对应 4，证照、表单、报刊，不是文件 1，库外 2，残缺 1');
  expect(told).not.toContain('丙通知');
});

test('citations are told by what came of them, by title and by document', () => {
  expect(citationTables(auditCitations(citations), (id) => `seeds/${id}.txt`, 20)).toBe(`引文 9 处
       1  残缺
       0  有歧义
       0  没有着落
       2  库外
       1  拟制定的文件
       1  证照、表单、报刊，不是文件
       4  已对应
       0  本文内部互指（本办法第三条、前款）

残缺，按题名：1 个
      处    件  题名（最先出现的地方）
       1     1  《2020年全  seeds/c.txt:1

库外，按题名：1 个
      处    件  题名（最先出现的地方）
       2     2  丙管理规定  seeds/b.txt:1

按文件：2 件
  残缺  歧义  无着  库外  文件
     1     0     0     1  seeds/c.txt
     0     0     0     1  seeds/b.txt
`);
});

test('a long table is cut and says so', () => {
  const many = Array.from({ length: 30 }, (_, at) => makeDocument({ id: `d${String(at)}`, divisions: [`适用《第${String(at)}号管理规定》。`] }));
  const told = citationTables(auditCitations(resolveCitations(many.flatMap(findMentions), many, { regulations: [], terms: [] })), (id) => id, 20);
  expect(told).toContain('库外，按题名：30 个，列出前 20 个，全部列出用 --all');
  expect(told.match(/号管理规定/gu)).toHaveLength(20);
});
