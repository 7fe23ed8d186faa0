import type { Root, Text } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Handle } from 'mdast-util-to-markdown';
import { formatYaml } from './yaml.ts';

/** What Markdown may read as something other than words; a space only matters at the ends of a line. */
const syntax = /^[ \t]|[!-/:-@[-`{-~\n\r]|[ \t]$/u;

/** Most of a document is words without any syntax: they are what they are, and need no escaping. */
const text: Handle = (node: Text, _parent, state, info) => (syntax.test(node.value) ? state.safe(node.value, info) : node.value);

const processor = remark()
  .use(remarkFrontmatter)
  .data('settings', { bullet: '-', rule: '-', resourceLink: true, handlers: { text } });

/**
 * A Markdown file from front matter and a tree. Text nodes come back as they went in when the file is parsed again, whatever
 * they contain; `<script>` in a document stays text.
 */
export function formatMarkdown(frontMatter: object, body: Root): string {
  return processor.stringify({ type: 'root', children: [{ type: 'yaml', value: formatYaml(frontMatter) }, ...body.children] });
}
