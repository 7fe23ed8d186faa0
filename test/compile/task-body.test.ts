import fc from 'fast-check';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { formatMarkdown } from '../../src/compile/markdown.ts';
import { sourceParagraphs, taskBody } from '../../src/compile/task-body.ts';
import type { Division, Join, TextRun } from '../../src/model/document.ts';

/** A division whose runs are the given lines, one after the other in the source. */
function division(lines: readonly (readonly [line: number, join: Join, text: string])[]): Division {
  const runs: TextRun[] = [];
  let [text, at] = ['', 0];
  for (const [line, join, words] of lines) {
    text += (join === 'start' || join === 'direct' ? '' : '\n') + words;
    runs.push({ span: { start: at, end: at + words.length }, line, join });
    at += words.length + 1;
  }
  return {
    id: 'item-08', level: 3, label: '8.', number: 8, title: null, runs, text, lines: [1, 1], inferred: null, parent: null,
    lostParent: null, unassigned: false, suspect: [], heading: false,
  };
}

const damaged = division([
  [38, 'start', '加强思想政治教育，强化师'],
  [40, 'direct', '德师风建设。营造良好环'],
  [42, 'lost', '失范行为。'],
]);

const bodyText = (markdown: string): string[] =>
  remark()
    .use(remarkFrontmatter)
    .parse(markdown)
    .children.filter(({ type }) => type === 'paragraph')
    .map((node) => toString(node));

test('a word cut in two by a line break is one word again', () => {
  const [first, second] = sourceParagraphs(damaged);
  expect(damaged.text.slice(first?.span.start, first?.span.end)).toBe('加强思想政治教育，强化师德师风建设。营造良好环');
  expect(first?.lines).toEqual([38, 40]);
  expect(second).toMatchObject({ join: 'lost', lines: [42, 42] });
});

test('a gap is the editor’s voice between two paragraphs', () => {
  const markdown = formatMarkdown({}, taskBody(damaged, sourceParagraphs(damaged), [], []));
  expect(markdown).toContain('> 原件此处缺损（第 40—42 行）');
});

test('noise is said beside its line and kept out of the text', () => {
  const noise = [{ lines: [40, 40] as const, text: '落守党承旺', span: { start: 0, end: 5 }, why: '' }];
  const markdown = formatMarkdown({}, taskBody(damaged, sourceParagraphs(damaged), [], noise));
  expect(markdown).toContain('> 识别杂讯（第 40 行），不计入正文：“落守党承旺”');
  expect(bodyText(markdown).join('')).not.toContain('落守党承旺');
});

test('a citation with one target becomes a link', () => {
  const item = division([[19, 'start', '学习《中国共产党宣传工作条例》。']]);
  const target = { kind: 'regulation', id: 'xuanchuan-gongzuo-tiaoli', title: '中国共产党宣传工作条例' } as const;
  const citation = {
    id: 'c1', origin: 'machine', span: { start: 2, end: 15 }, lines: [19, 19], text: '《中国共产党宣传工作条例》', status: 'resolved',
    title: target.title, targets: [target], candidates: [], reason: '', sentence: '',
  } as const;
  expect(formatMarkdown({}, taskBody(item, sourceParagraphs(item), [citation], []))).toContain(
    '[《中国共产党宣传工作条例》](../../regulations/xuanchuan-gongzuo-tiaoli.md)',
  );
});

describe('whatever a document contains', () => {
  const hostile = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '[点我](javascript:alert(1))', '# 一', '1. 一', '- 一', '> 引', '```', '&lt;', '***', '\\', '![x](y)', '|a|b|', '[^1]', 'http://a.cn/'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const line = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ').replaceAll(/[\r\n\0]/gu, '')).filter((text) => text.trim() !== '');

  test('comes back from the page as text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const item = division(lines.map((text, index) => [index + 1, index === 0 ? 'start' : 'paragraph', text] as const));
        const markdown = formatMarkdown({ title: lines[0] }, taskBody(item, sourceParagraphs(item), [], []));
        expect(bodyText(markdown)).toEqual(lines);
        expect(markdown).not.toMatch(/^<script/mu);
      }),
      { seed: 20200319, numRuns: 1000 },
    );
  });
});
