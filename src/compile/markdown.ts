import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { stringify } from 'yaml';

const processor = remark().use(remarkFrontmatter).data('settings', { bullet: '-', rule: '-', resourceLink: true });

/**
 * A Markdown file from front matter and a tree. Text nodes come back as they went in when the file is parsed again, whatever
 * they contain; `<script>` in a document stays text.
 */
export function formatMarkdown(frontMatter: object, body: Root): string {
  const yaml = stringify(frontMatter, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
  return processor.stringify({ type: 'root', children: [{ type: 'yaml', value: yaml }, ...body.children] });
}
