import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { formatMarkdown } from '../../src/compile/markdown.ts';
import type { TaskPage } from '../../src/model/schema.ts';
import remarkPeopleText from '../../src/site/remark-people-text.ts';
import remarkSourceText from '../../src/site/remark-source-text.ts';
import { makeCitation, makeTask, placed } from './support/entries.ts';

const processor = await createMarkdownProcessor({
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  remarkPlugins: [remarkPeopleText, remarkSourceText],
});

async function render(body: string, frontmatter: object): Promise<{ html: string; elements: Element[] }> {
  const { code: html } = await processor.render(body, { frontmatter: { ...frontmatter } });
  const elements: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    elements.push(element);
  });
  return { html, elements };
}

const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ properties }) => Array.isArray(properties['className']) && properties['className'].includes(name));

/** The body as the build writes it, without the front matter. */
const bodyOf = (paragraphs: readonly string[]): string =>
  formatMarkdown({}, { type: 'root', children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })) }).replace(
    /^---\n[^]*?\n---\n/u,
    '',
  );

/** Spans one behind the other with a line break between, as divisions count them. */
function paragraphsOf(texts: readonly string[]): TaskPage['paragraphs'] {
  let at = 0;
  return texts.map((text, index) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { span, lines: [38 + index, 38 + index], join: index === 0 ? 'start' : 'lost' };
  });
}

const text = '强化师德师风建设。学习贯彻《中国共产党宣传工作条例》，教师落实。';

describe('an annotated paragraph', () => {
  const page = makeTask({
    paragraphs: paragraphsOf([text]),
    citations: [makeCitation({ span: { start: 13, end: 26 } })],
    requirements: [{ ...placed('r1', 9, 32), number: 1, cue: '贯彻' }],
    parties: [{ ...placed('p1', 27, 29), party: '教师' }],
    phrases: [{ ...placed('t1', 14, 19), term: 'zhongguo', title: '中国共产党' }],
  });

  test('keeps the words of the source and nothing else', async () => {
    const { elements } = await render(bodyOf([text]), page);
    expect(withClass(elements, 'source').map((element) => toString(element))).toEqual([text]);
  });

  test('sets the run-in lead', async () => {
    const { elements } = await render(bodyOf([text]), page);
    expect(withClass(elements, 'lead').map((element) => toString(element))).toEqual(['强化师德师风建设。']);
  });

  test('links a citation to its one target, and a set phrase inside it not at all', async () => {
    const { elements } = await render(bodyOf([text]), page);
    const [cite] = withClass(elements, 'cite');
    expect(cite?.properties).toMatchObject({ id: 'c1', href: '/regulations/xuanchuan.html' });
    expect(withClass(elements, 'phrase').map(({ tagName }) => tagName)).toEqual(['span']);
  });

  test('numbers a requirement with an empty link in front', async () => {
    const { elements } = await render(bodyOf([text]), page);
    const [reference] = withClass(elements, 'req-ref');
    expect(reference?.properties).toMatchObject({ href: '#note-r1', dataMark: '1' });
    expect(reference?.children).toEqual([]);
  });

  test('ignores where the links of the Markdown lead', async () => {
    const linked = text.replace('《中国共产党宣传工作条例》', '[《中国共产党宣传工作条例》](javascript:alert(1))');
    const { html, elements } = await render(linked, page);
    expect(html).not.toContain('javascript');
    expect(withClass(elements, 'source').map((element) => toString(element))).toEqual([text]);
  });

  test('shows a paragraph whose length was changed by hand without marks', async () => {
    const { elements } = await render(`${text}又加一句。`, page);
    expect(withClass(elements, 'cite')).toEqual([]);
    expect(withClass(elements, 'source').map((element) => toString(element))).toEqual([`${text}又加一句。`]);
  });
});

test('two targets lead to the note instead of the first of them', async () => {
  const target = { kind: 'regulation' as const, id: 'a', title: '甲' };
  const page = makeTask({
    paragraphs: paragraphsOf(['三个准则']),
    citations: [makeCitation({ span: { start: 0, end: 4 }, text: '三个准则', targets: [target, { ...target, id: 'b' }] })],
  });
  const { elements } = await render('三个准则', page);
  expect(withClass(elements, 'cite')[0]?.properties['href']).toBe('#note-c1');
});

test('candidates are never linked from the text', async () => {
  const candidate = { kind: 'regulation' as const, id: 'guihua', title: '2019—2023年全国党政领导班子建设规划纲要' };
  const words = '《2019-2023 年全';
  const page = makeTask({
    paragraphs: paragraphsOf([words]),
    citations: [
      makeCitation({ span: { start: 0, end: words.length }, text: words, status: 'truncated', title: null, targets: [], candidates: [candidate] }),
    ],
  });
  const { elements } = await render(bodyOf([words]), page);
  expect(withClass(elements, 'cite')[0]?.properties).toMatchObject({ href: '#note-c1', dataAfter: '□□' });
});

test('an id stands once when a mark goes over two paragraphs', async () => {
  const texts = ['前一段', '后一段'];
  const page = makeTask({ paragraphs: paragraphsOf(texts), suspect: [{ span: { start: 0, end: 7 }, lines: [74, 76], why: '泛语' }] });
  const { elements } = await render(bodyOf(texts), page);
  expect(withClass(elements, 'suspect').map(({ properties }) => properties['id'])).toEqual(['s1', undefined]);
});

test.each([
  ['> 原件此处缺损（第 40—42 行）', ['editor', 'gap']],
  ['> 原件此处可能缺损（第 19—23 行）', ['editor', 'gap', 'is-uncertain']],
  ['> 识别杂讯（第 58 行），不计入正文：“落守党承旺”', ['editor', 'remark']],
])('sets %s as the editor’s voice', async (quote, classes) => {
  const { elements } = await render(`${text}\n\n${quote}`, makeTask({ paragraphs: paragraphsOf([text]) }));
  expect(withClass(elements, 'editor')[0]?.properties['className']).toEqual(classes);
});

test('front matter that is not valid leaves the body alone', async () => {
  const { elements } = await render('正文', { kind: 'task', title: '缺字段' });
  expect(withClass(elements, 'source')).toEqual([]);
});

describe('for any text', () => {
  const line = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('<script>alert(1)</script>', '**', '[x](y)', '`', '&lt;', '1. ', '# ', '《', '》', '—', '\\', '<!--', '![a](b)', '&#x20;')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('').replaceAll(/[\r\n\u2028\u2029\u0000-\u001F\u007F-\u009F]/gu, '').trim())
    .filter((words) => words !== '');
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 });

  test('the rendered paragraphs are the source paragraphs, and hold no element that is not ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), spans, async (texts, places) => {
        const at = (start: number, length: number): { start: number; end: number } => ({ start, end: start + length });
        const page = makeTask({
          titled: false,
          paragraphs: paragraphsOf(texts),
          citations: places.map(([start, length], index) => makeCitation({ id: `c${String(index)}`, span: at(start, length) })),
          requirements: places.map(([start, length], index) => ({ ...placed(`r${String(index)}`, start + 3, start + length + 9), number: index, cue: '' })),
          suspect: places.slice(0, 1).map(([start, length]) => ({ span: at(start, length), lines: [1, 1], why: '<b>"\'&' })),
        });
        const { elements } = await render(bodyOf(texts), page);
        expect(withClass(elements, 'source').map((element) => toString(element))).toEqual(texts);
        const names = new Set(elements.map(({ tagName }) => tagName));
        for (const name of names) expect(['p', 'a', 'b', 'span']).toContain(name);
        const ids = elements.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20200319, numRuns: 200 },
    );
  });
});
