import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import remarkDivisionAnchors from '../../src/site/remark-division-anchors.ts';
import { makeBlock, makeDocument } from './support/entries.ts';

const processor = await createMarkdownProcessor({ gfm: false, smartypants: false, syntaxHighlight: false, remarkPlugins: [remarkDivisionAnchors] });

const law = makeDocument({
  form: 'legislation',
  sections: [],
  front: [makeBlock('title', 1, '条例'), makeBlock('history', 3, '（一九九七年公布）', '第二行')],
  closing: [makeBlock('printing', 20, '2020年3月19日印发')],
});

const body = `（一九九七年公布）

第二行

### 第一章 总则

##### 第一条

为了……

下列情形：

- （一）气象灾害；
  - 1．台风；
- （二）其他。

##### 第十条之一

本条例有：

- （一）唯一的一款。

---

2020年3月19日印发`;

test('an address stands on each 条款项目, and on the first line of other blocks', async () => {
  const { code } = await processor.render(body, { frontmatter: { ...law } });
  expect([...code.matchAll(/<(\w+)[^>]* id="([^"]+)"/gu)].map(([, tag, id]) => `${String(tag)}#${String(id)}`)).toEqual([
    'p#block-3',
    'h2#第一章',
    'h3#第一条',
    'p#第一条第一款',
    'p#第一条第二款',
    'li#第一条第二款第（一）项',
    'p#第一条第（一）项',
    'li#第一条第二款第（一）项第一目',
    'p#第一条第（一）项第一目',
    'li#第一条第二款第（二）项',
    'p#第一条第（二）项',
    'h3#第十条之一',
    'p#第十条之一第一款',
    'li#第十条之一第（一）项',
    'p#第十条之一第一款第（一）项',
    'p#block-20',
  ]);
});

test('what stands under a heading folds, and is open as it comes', async () => {
  const { code } = await processor.render(body, { frontmatter: { ...law } });
  expect(code).toContain('<details open class="division is-depth-2"><summary><h2 id="第一章">第一章 总则</h2></summary><section class="article">');
  expect(code.indexOf('</details>')).toBeLessThan(code.indexOf('2020年3月19日印发'));
});

test('other files keep what Astro gives them', async () => {
  const { code } = await processor.render('# 标题', { frontmatter: { kind: 'term' } });
  expect(code).toContain('<h1');
});
