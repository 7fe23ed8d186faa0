/** Document pages: headings and first paragraphs of blocks get the ids that contents, search and citations point at. */
import type { Node, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { documentPageSchema, type DocumentPage } from '../model/schema.ts';
import { frontMatterOf, type MarkdownFile } from './front-matter.ts';

/** The remark plugin. Files that are not document pages are left as they are. */
export default function remarkDivisionAnchors() {
  return (tree: Root, file: MarkdownFile): void => {
    const page = documentPageSchema.safeParse(frontMatterOf(file, 'document'));
    if (!page.success) return;
    nameDivisions(tree.children, page.data);
    nameBlocks(tree.children, page.data.front.filter(({ role }) => role !== 'title'));
    nameBlocks([...tree.children].reverse(), [...page.data.closing].reverse());
  };
}

/** A division as its first words tell: `（五）` and `人工影响天气，是指为避免或…`. */
interface Anchor {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly heading: boolean;
}

/** Divisions and the nodes they begin come in the same order; a division whose beginning is not found gets no anchor. */
function nameDivisions(nodes: readonly RootContent[], page: DocumentPage): void {
  let from = 0;
  for (const anchor of page.sections.flatMap(anchorsOf)) {
    const at = nodes.findIndex((node, index) => index >= from && begins(node, anchor));
    const node = nodes[at];
    if (!node) continue;
    setId(node, anchor.id);
    from = at + 1;
  }
}

const headings: readonly unknown[] = ['part', 'chapter', 'section', 'article'];

function anchorsOf({ section, rows }: DocumentPage['sections'][number]): readonly Anchor[] {
  const own = rows.flatMap((row) =>
    row.type === 'division' ? [{ id: row.id, mark: row.mark, title: row.title, heading: headings.includes(row.level) }] : [],
  );
  return section && !section.lost ? [{ id: section.id, mark: section.mark, title: section.title ?? '', heading: true }, ...own] : own;
}

function begins(node: RootContent, { mark, title, heading }: Anchor): boolean {
  if (node.type !== (heading ? 'heading' : 'paragraph')) return false;
  const text = toString(node);
  if (!text.startsWith(mark)) return false;
  const [words, stem] = [text.slice(mark.length).trim(), title.replace(/…$/u, '').trim()];
  return heading || words.startsWith(stem) || (words !== '' && stem.startsWith(words));
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
