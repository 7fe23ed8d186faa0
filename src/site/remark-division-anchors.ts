/** Document pages: headings and first paragraphs of blocks get the ids that contents, search and citations point at. */
import type { Node, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { documentPageSchema, type DocumentPage } from '../model/schema.ts';
import { frontMatterOf, type MarkdownFile } from './front-matter.ts';

/** The remark plugin. Files that are not document pages are left as they are. */
export default function remarkDivisionAnchors() {
  return (tree: Root, file: MarkdownFile): void => {
    const page = documentPageSchema.safeParse(frontMatterOf(file));
    if (!page.success) return;
    nameHeadings(tree.children, page.data);
    nameBlocks(tree.children, page.data.front.filter(({ role }) => role !== 'title'));
    nameBlocks([...tree.children].reverse(), [...page.data.closing].reverse());
  };
}

interface Anchor {
  readonly id: string;
  readonly mark: string;
}

/** Headings and divisions come in the same order; a heading takes the next division with its mark, and none when there is none. */
function nameHeadings(nodes: readonly RootContent[], page: DocumentPage): void {
  const anchors = page.sections.flatMap(({ section, rows }): Anchor[] => [
    ...(section && !section.lost ? [section] : []),
    ...rows.flatMap((row) => (row.type === 'division' && row.mark !== '' ? [row] : [])),
  ]);
  let from = 0;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const text = toString(node);
    const at = anchors.findIndex(({ mark }, index) => index >= from && text.startsWith(mark));
    const anchor = anchors[at];
    if (!anchor) continue;
    setId(node, anchor.id);
    from = at + 1;
  }
}

type Block = DocumentPage['front'][number];

/** The paragraphs at this end of the body are the blocks' lines, in order. */
function nameBlocks(nodes: readonly RootContent[], blocks: readonly Block[]): void {
  let at = 0;
  for (const { text, lines } of blocks) {
    const rows = text.split('\n').filter((line) => line.trim() !== '').length;
    const run = nodes.slice(at, at + rows);
    at += rows;
    const first = run.find((node) => text.trimStart().startsWith(toString(node).trimStart()));
    if (first) setId(first, `block-${String(lines[0])}`);
  }
}

function setId(node: Node, id: string): void {
  node.data = { ...node.data, hProperties: { id } } as Node['data'];
}
