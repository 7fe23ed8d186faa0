import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkDivisionAnchors from '../../src/site/remark-division-anchors.ts';
import remarkSourceText from '../../src/site/remark-source-text.ts';
import { treeHeadings, treeHtml } from '../../src/site/tree-html.ts';
import { makeDocument, makeTask } from './support/entries.ts';

const references = { '&#x3C;': '&lt;', '&#x26;': '&amp;', '&#x22;': '"', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&gt;': '>' };

/** White space between elements and the way of escaping are no matter. */
const plain = (html: string): string =>
  Object.entries(references).reduce((text, [from, to]) => text.replaceAll(from, to), html.replaceAll(/(?<=>)\n+|\n+(?=<)/gu, ''));

const oracle = unified().use(remarkRehype).use(rehypeStringify).freeze();
const laidOut = (markdown: string, data: object): Root => {
  const plugins = unified().use(remarkSourceText).use(remarkDivisionAnchors);
  return plugins.runSync(remark().parse(markdown), { data: { astro: { frontmatter: data } } } as never) as Root;
};

const law = makeDocument({ form: 'legislation', sections: [] });
const suspect = [{ span: { start: 0, end: 3 }, lines: [38, 38] as const, why: '说“甲 & 乙”' }];
const citation = { id: 'c1', origin: 'machine', span: { start: 4, end: 6 }, lines: [38, 38], text: '师风', status: 'external', title: null, targets: [], candidates: [], reason: '', sentence: '' } as const;

test.each([
  ['headings, 款, 项 and 目', '### 第一章 总则\n\n##### 第一条\n\n依照[《教育法》第二条](../x.html#第二条)：\n\n- （一）甲；\n  - 1．乙；\n- （二）丙。\n\n##### 第二条\n\n丁 < 戊 & 己。', law],
  ['an editor’s note and the end', '##### 第一条\n\n> 〔六〕 原件缺\n\n甲。\n\n---\n\n附件', law],
  ['an address that is encoded in part', '[甲](x.html?a=%20b c)\n\n[乙](<x.html?a=%e4 b#第一条>)', law],
  ['an item with marks', '强化师德师风建设。\n\n> 原件此处缺损（第 40—42 行）', makeTask({ suspect, citations: [citation] })],
  ['a list that is not spread', '- 甲\n- 乙', makeDocument({})],
])('%s are the elements that remark-rehype gives', (_name, markdown, data) => {
  const tree = laidOut(markdown, data);
  expect(plain(treeHtml(tree))).toBe(plain(oracle.stringify(oracle.runSync(tree) as never)));
});

test('tells the headings with their addresses', () => {
  expect(treeHeadings(laidOut('### 第一章 总则\n\n##### 第一条\n\n甲', law))).toEqual([
    { depth: 2, slug: '第一章', text: '第一章 总则' },
    { depth: 3, slug: '第一条', text: '第一条' },
  ]);
});

test('text and attributes cannot become markup', () => {
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', data: { hProperties: { dataWhy: '"><b>' } } as never, children: [{ type: 'text', value: '</p><script>' }] }] };
  expect(treeHtml(tree)).toBe('<p data-why="&quot;&gt;&lt;b&gt;">&lt;/p&gt;&lt;script&gt;</p>');
});
