/** A law from its source to the Markdown of its page: order, addresses, links, days. */
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileLibrary } from '../../src/compile/index.ts';
import { lawLayout } from '../../src/compile/legislation-layout.ts';
import { articlePassages } from '../../src/compile/legislation-passages.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { Library } from '../../src/model/library.ts';
import { legislationFacts } from '../../src/model/legislation-facts.ts';
import { nameLaw } from '../../src/model/legislation-anchors.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { lawPieces } from '../../src/site/legislation-tree.ts';

const reading = `全民阅读促进条例

2011年6月1日 某省第十一届人民代表大会常务委员会第二次会议通过

2019年3月8日 某省第十三届人民代表大会常务委员会第九次会议《关于修改部分地方性法规的决定》修正

第一章 总　则

第一条 为了促进全民阅读，制定本条例。

第二条 下列单位应当设阅览室：

（一）学校：

1．小学；

2．中学；

（二）<script>alert(1)</script>医院。

前款规定以外的单位，可以设阅览室。

第二章 附　则

第二条之一 违反本条例第二条第一款第二项的，责令改正。

第三条 本条例自2011年10月1日起施行。
`;

const library = `图书馆管理办法

第一条 根据《全民阅读促进条例》第二条第二款、第二条之一，制定本办法。

第二条 具体依照《全民阅读促进条例》第九条。

第三条 依照《全民阅读促进条例》第一条至第三条、该条例第一章和本办法第一条、第三条办理；《全民阅读促进条例》（2011年公布）第三条除外。

第四条 本办法自公布之日起施行。
`;

let built: Library;
let segmenter: Segmenter;

beforeAll(async () => {
  segmenter = await loadSegmenter('node-rs');
  const record = (path: string, text: string, sidecar: object | null) => ({ path, bytes: new TextEncoder().encode(text), sidecar, sha256: 'a'.repeat(64) });
  const records = [record('reading.txt', reading, { id: 'reading', repealed: '2030-01-01' }), record('library.txt', library, { id: 'library' })];
  built = await runPipeline({ records, knowledge: { regulations: [], terms: [] }, segmenter });
});

const law = (id: string) => {
  const found = built.documents.find((document) => document.id === id);
  if (!found) throw new Error(id);
  return found;
};
const file = (path: string) => [...compileLibrary(built)].find((content) => content.path === path)?.text ?? '';
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5);

test('the body prints the law in the order of the source, one heading for each 条', () => {
  const lines = remark().parse(bodyOf(file('documents/reading.md'))).children.flatMap(lawPieces).map(({ kind, text }) => `${kind} ${text}`);
  expect(lines.slice(2)).toEqual([
    'heading 第一章 总　则', 'article 第一条', 'paragraph 为了促进全民阅读，制定本条例。',
    'article 第二条', 'paragraph 下列单位应当设阅览室：', 'subparagraph （一）学校：', 'point 1．小学；', 'point 2．中学；',
    'subparagraph （二）<script>alert(1)</script>医院。', 'paragraph 前款规定以外的单位，可以设阅览室。',
    'heading 第二章 附　则', 'article 第二条之一', 'paragraph 违反本条例第二条第一款第二项的，责令改正。', 'article 第三条', 'paragraph 本条例自2011年10月1日起施行。',
  ]);
});

test('the page gives each place the address the build links to', () => {
  for (const { id } of built.documents) {
    const pieces = remark().parse(bodyOf(file(`documents/${id}.md`))).children.flatMap(lawPieces);
    const names = nameLaw(pieces).map(({ id: name }) => name).filter((name) => name !== null);
    expect(names).toEqual(lawLayout(law(id)).names.map(({ id: name }) => name).filter((name) => name !== null));
    expect(names.length).toBeGreaterThan(5);
  }
});

test('the front matter holds no outline', () => {
  expect(file('documents/reading.md')).toContain('\nsections: []\n');
});

describe('a citation of an article', () => {
  test('leads to the paragraph', () => {
    expect(file('documents/library.md')).toMatch(/documents\/reading#第二条第二款\n\s+- documents\/reading#第二条之一\n/u);
  });

  test('is a link on its words', () => {
    const links = (markdown: string): string[] => {
      const found: string[] = [];
      for (const node of remark().parse(bodyOf(markdown)).children) {
        if (node.type === 'paragraph') for (const child of node.children) if (child.type === 'link') found.push(`${toString(child)} ${decodeURI(child.url)}`);
      }
      return found;
    };
    expect(links(file('documents/library.md')).slice(0, 2)).toEqual([
      '《全民阅读促进条例》第二条第二款 ../documents/reading.md#第二条第二款',
      '第二条之一 ../documents/reading.md#第二条之一',
    ]);
    expect(links(file('documents/library.md')).slice(3)).toEqual([
      '《全民阅读促进条例》第一条至第三条 ../documents/reading.md#第一条',
      '该条例第一章 ../documents/reading.md#第一章',
      '本办法第一条 #第一条',
      '第三条 #第三条',
      '《全民阅读促进条例》 ../documents/reading.md#第三条',
      '第三条 ../documents/reading.md#第三条',
    ]);
    expect(links(file('documents/reading.md'))).toContain('本条例第二条第一款第二项 #第二条第一款第（二）项');
  });

  test('is of every article of a range, and of a chapter', () => {
    const places = ['第一条', '第二条', '第二条之一', '第三条'].map((name) => `\\n\\s+- documents/reading#${name}`);
    expect(file('documents/library.md')).toMatch(new RegExp(`places:${places.join('')}\\n`, 'u'));
    expect(file('documents/library.md')).toContain('- documents/reading#第一章\n');
  });

  test('that the law does not have leads to no place', () => {
    expect(file('documents/library.md')).toContain('依照[《全民阅读促进条例》第九条](../documents/reading.md)。');
    expect(file('documents/library.md')).not.toContain('reading#第九条');
  });
});

test('an article is one passage, with the headings above it', () => {
  const passages = articlePassages(law('reading'), new Map());
  expect(passages.map(({ url, title, section }) => [url, title, section])).toEqual([
    ['documents/reading.html#第一条', '第一条', '第一章 总　则'],
    ['documents/reading.html#第二条', '第二条', '第一章 总　则'],
    ['documents/reading.html#第二条之一', '第二条之一', '第二章 附　则'],
    ['documents/reading.html#第三条', '第三条', '第二章 附　则'],
  ]);
  expect(passages[1]?.text).toContain('（一）学校：\n1．小学；');
});

test('days come from the history, the last articles and the sidecar', () => {
  expect(legislationFacts(law('reading'))).toEqual({
    articles: 4, effective: '2011-10-01', version: '2019-03-08', amended: ['2019-03-08'], repealed: '2030-01-01',
  });
  expect(legislationFacts(law('library'))).toMatchObject({ effective: null, version: null });
});

test('an article that is missing is said where it would stand', async () => {
  const text = '某办法\n\n第一条 甲甲甲甲。\n\n第二条 乙乙乙乙。\n\n第四条 丁丁丁丁。\n';
  const record = { path: 'gap.txt', bytes: new TextEncoder().encode(text), sidecar: { id: 'gap' }, sha256: 'a'.repeat(64) };
  const gapped = await runPipeline({ records: [record], knowledge: { regulations: [], terms: [] }, segmenter });
  const page = [...compileLibrary(gapped)].find((content) => content.path === 'documents/gap.md')?.text;
  expect(page).toContain('> 〔三〕 原件缺（第 5—7 行）\n\n##### 第四条');
});
