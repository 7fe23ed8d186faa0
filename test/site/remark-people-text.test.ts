import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import remarkPeopleText from '../../src/site/remark-people-text.ts';

const processor = await createMarkdownProcessor({ gfm: false, smartypants: false, syntaxHighlight: false, remarkPlugins: [remarkPeopleText] });
const render = async (body: string): Promise<string> => (await processor.render(body)).code;

test.each([
  ['emphasis and lists stay', '**年底前**\n\n- 一\n- 二', '<strong>年底前</strong>'],
  ['a public link stays', '见[原文](https://www.gov.cn/a.htm)', '<a href="https://www.gov.cn/a.htm">原文</a>'],
  ['a link to an entry leads to its page', '见[章程](../../regulations/dangzhang.md)', 'href="../../regulations/dangzhang.html"'],
  ['markup is shown as words', '写了 <b>粗</b>', '写了 &#x3C;b>粗&#x3C;/b>'],
  ['a block of markup is shown as words', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
  ['a picture becomes its description', '![流程图](https://example.com/a.png)', '〔图：流程图〕'],
])('%s', async (_fact, body, expected) => {
  expect(await render(body)).toContain(expected);
});

test.each([
  ['[x](javascript:alert(1))', 'javascript'],
  ['[x](data:text/html,1)', 'data:'],
  ['[x](//oa.internal/a)', 'oa.internal'],
  ['[x](http://10.0.0.1/a)', '10.0.0.1'],
  ['[x][y]\n\n[y]: javascript:alert(1)', 'javascript'],
  ['![x](a.png)', '<img'],
  ['![x][y]\n\n[y]: https://example.com/a.png', '<img'],
])('%s does not get through', async (body, forbidden) => {
  expect(await render(body)).not.toContain(forbidden);
});
