import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { Document, isScalar, visit } from 'yaml';

const processor = remark().use(remarkFrontmatter).data('settings', { bullet: '-', rule: '-', resourceLink: true });

/**
 * A Markdown file from front matter and a tree. Text nodes come back as they went in when the file is parsed again, whatever
 * they contain; `<script>` in a document stays text.
 */
export function formatMarkdown(frontMatter: object, body: Root): string {
  return processor.stringify({ type: 'root', children: [{ type: 'yaml', value: formatYaml(frontMatter) }, ...body.children] });
}

/** Block style, but places (`{ start: 0, end: 222 }`, `[ 38, 40 ]`) on one line, as a person would write them. */
function formatYaml(value: object): string {
  // Rules of YAML 1.1, so that readers of either version take `"2020-03-19"` and `"no"` for the text they are.
  const yaml = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  visit(yaml, {
    Seq: (_key, node) => {
      node.flow = node.items.every((item) => isScalar(item) && typeof item.value === 'number');
    },
    Map: (_key, node) => {
      node.flow = node.items.every(({ value: item }) => isScalar(item) && typeof item.value === 'number');
    },
  });
  return yaml.toString({ lineWidth: 0 }).trimEnd();
}
