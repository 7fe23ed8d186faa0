import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import remarkDivisionAnchors from '../../src/site/remark-division-anchors.ts';
import { makeBlock, makeDocument, makeRow } from './support/entries.ts';

const processor = await createMarkdownProcessor({ gfm: false, smartypants: false, syntaxHighlight: false, remarkPlugins: [remarkDivisionAnchors] });

const article = (number: number, mark: string) =>
  makeRow({ path: `documents/x#article-${String(number)}`, id: `article-${String(number)}`, mark, level: 'article', titled: false, title: '' });

const item = (id: string, mark: string, title: string) =>
  makeRow({ path: `documents/x#${id}`, id, mark, level: 'subparagraph', titled: false, title });

test('headings and paragraphs take the ids of their divisions, blocks those of their first line', async () => {
  const page = makeDocument({
    form: 'legislation',
    front: [
      makeBlock('title', 1, '条例'),
      makeBlock('preamble', 3, '（一九九七年公布）', '第二行'),
    ],
    closing: [makeBlock('printing', 20, '2020年3月19日印发')],
    sections: [
      {
        section: { id: 'chapter-1', mark: '第一章', title: '总则', lost: false, why: null },
        rows: [article(1, '第一条'), item('article-1-sub-1', '（一）', '气象灾害，是指…'), item('article-1-sub-2', '（二）', '不在文中'), article(2, '第二条')],
      },
    ],
  });
  const body = '（一九九七年公布）\n\n第二行\n\n### 第一章 总则\n\n##### 第一条\n\n为了……\n\n（一）气象灾害，是指台风；\n\n##### 第二条\n\n本条例……\n\n2020年3月19日印发';
  const { code } = await processor.render(body, { frontmatter: { ...page } });
  expect([...code.matchAll(/<(\w+) id="([^"]+)"/gu)].map(([, tag, id]) => `${String(tag)}#${String(id)}`)).toEqual([
    'p#block-3',
    'h3#chapter-1',
    'h5#article-1',
    'p#article-1-sub-1',
    'h5#article-2',
    'p#block-20',
  ]);
});

test('other files keep what Astro gives them', async () => {
  const { code } = await processor.render('# 标题', { frontmatter: { kind: 'term' } });
  expect(code).toContain('<h1');
});
