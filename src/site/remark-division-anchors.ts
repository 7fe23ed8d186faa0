/** Document pages: blocks get the ids that search points at; a law is laid out with an address for each 编章节条款项. */
import type { Node, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { documentPageSchema, type DocumentPage } from '../model/schema.ts';
import { frontMatterOf, type MarkdownFile } from './front-matter.ts';
import { layOutLaw } from './legislation-tree.ts';

/** The remark plugin. Files that are not document pages are left as they are. */
export default function remarkDivisionAnchors() {
  return (tree: Root, file: MarkdownFile): void => {
    const page = documentPageSchema.safeParse(frontMatterOf(file, 'document'));
    if (!page.success) return;
    const [front, closing] = [page.data.front.filter(({ role }) => role !== 'title'), page.data.closing];
    if (page.data.form === 'policy') {
      nameBlocks(tree.children, front);
      return;
    }
    const end = tree.children.findLastIndex(({ type }) => type === 'thematicBreak');
    nameBlocks(tree.children, front);
    if (end >= 0) nameBlocks(tree.children.slice(end + 1), closing);
    tree.children = layOutLaw(tree.children);
  };
}

type Block = DocumentPage['front'][number];

/** The first paragraphs of `nodes` are the blocks' lines, in order. */
function nameBlocks(nodes: readonly RootContent[], blocks: readonly Block[]): void {
  let at = 0;
  for (const { role, text, lines } of blocks) {
    const rows = text.split('\n').filter((line) => line.trim() !== '').length;
    const run = nodes.slice(at, at + rows);
    at += rows;
    const first = run.find((node) => text.trimStart().startsWith(toString(node).trimStart()));
    for (const node of run) setProperties(node, { className: [`block-${role}`] });
    if (first) setProperties(first, { id: `block-${String(lines[0])}` });
  }
}

function setProperties(node: Node, properties: Record<string, unknown>): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  node.data = { ...data, hProperties: { ...data.hProperties, ...properties } } as Node['data'];
}
