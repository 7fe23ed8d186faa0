import { remark } from 'remark';
import { expect, test } from 'vitest';
import { lawBody, lawPage, plainParagraphs } from '../../src/compile/legislation-body.ts';
import { renderBody } from '../../src/site/page-body.ts';
import { makeDocument, makeTask } from './support/entries.ts';

const law = makeDocument({ form: 'legislation', sections: [], front: [], closing: [] });

test('links lead to pages, headings have their addresses', () => {
  const text = '前言\n\n### 第一章 总则\n\n##### 第一条\n\n依照[《教育法》](../regulations/jiaoyu-fa.md#第二条)：\n\n- （一）甲；\n- （二）乙。\n';
  const { html, headings } = renderBody(law, remark().parse(text));
  expect(html).toContain('<a href="../regulations/jiaoyu-fa.html#%E7%AC%AC%E4%BA%8C%E6%9D%A1">');
  expect(headings.map(({ slug }) => slug)).toEqual(['第一章', '第一条']);
});

test('words that look like markup stay words', () => {
  const words = '<script>alert(1)</script> &amp; [甲](javascript:乙)';
  const { html } = renderBody(law, lawPage(plainParagraphs(words), lawBody([], []), []));
  expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; [甲](javascript:乙)</p>');
});

test('an item gets the marks of its annotations', () => {
  const text = '强化师德师风建设。';
  const tree = { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }] };
  expect(renderBody(makeTask(), tree).html).toContain('class="source"');
});
