import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { expect, test } from 'vitest';
import { formatMarkdown } from '../../src/compile/markdown.ts';

const parser = remark().use(remarkFrontmatter);
const body = (words: readonly string[]): Root => ({
  type: 'root',
  children: words.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

/** The paragraphs of a file, and whether there is nothing else in it. */
function paragraphsOf(file: string): readonly string[] {
  const [, ...nodes] = parser.parse(file).children;
  return nodes.map((node) => (node.type === 'paragraph' && node.children.every(({ type }) => type === 'text') ? toString(node) : `〔${node.type}〕`));
}

const syntax = ['#', '1.', '1)', '2020', '- ', '+', '*', '_', '`', '<b>', '&amp;', '[一](二)', '![', '> ', '---', '===', '|', '~~', '\\', '第八条', '，', ' ', '〔2020〕', ':'];

test('words come back as they were written, whatever they contain', () => {
  const line = fc.array(fc.constantFrom(...syntax), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim());
  const lines = fc.array(line.filter((words) => words !== ''), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lines, (words) => {
      expect(paragraphsOf(formatMarkdown({ title: '要点' }, body(words)))).toEqual(words);
    }),
    { seed: 20200319, numRuns: 1000 },
  );
});

test('words without syntax stand in the file as they are', () => {
  expect(formatMarkdown({ lines: [38, 40] }, body(['强化师德师风建设，2020年。']))).toBe('---\nlines: [ 38, 40 ]\n---\n\n强化师德师风建设，2020年。\n');
});
