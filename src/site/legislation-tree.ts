/** The body of a law as pieces, and the pieces as foldable divisions with their addresses. */
import type { List, ListItem, Node, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nameLaw, type LawPiece, type PieceNames } from '../model/legislation-anchors.ts';

/** A piece of a law with the node it is rendered from. */
export interface PlacedPiece extends LawPiece {
  readonly node: RootContent | ListItem;
}

/** Puts addresses on the headings, paragraphs and list items of a law, and folds what stands under its headings. */
export function layOutLaw(nodes: readonly RootContent[]): RootContent[] {
  const pieces = nodes.flatMap(lawPieces);
  const names = nameLaw(pieces);
  for (const [at, { node }] of pieces.entries()) nameNode(node, names[at] ?? { id: null, also: null });
  return fold(nodes.map(withClasses));
}

/** What a node of the body is in the law; nothing for an editor's note. */
export function lawPieces(node: RootContent): PlacedPiece[] {
  if (node.type === 'heading') {
    const article = node.depth === 5;
    return [{ kind: article ? 'article' : 'heading', depth: article ? 0 : node.depth, text: toString(node), node }];
  }
  if (node.type === 'list') return node.children.flatMap((item) => itemPieces(item, 'subparagraph'));
  if (node.type === 'thematicBreak') return [{ kind: 'break', depth: 0, text: '', node }];
  return node.type === 'paragraph' ? [{ kind: 'paragraph', depth: 0, text: toString(node), node }] : [];
}

function itemPieces(item: ListItem, kind: 'subparagraph' | 'point'): PlacedPiece[] {
  return item.children.flatMap((child, at): PlacedPiece[] => {
    if (child.type === 'list') return child.children.flatMap((inner) => itemPieces(inner, 'point'));
    if (child.type === 'blockquote') return [];
    return [{ kind: at === 0 ? kind : 'more', depth: 0, text: toString(child), node: at === 0 ? item : (child as RootContent) }];
  });
}

/** A list item has its address itself; the other name it is cited by is its paragraph's. */
function nameNode(node: RootContent | ListItem, { id, also }: PieceNames): void {
  if (id !== null) setProperties(node, { id });
  const [first] = node.type === 'listItem' ? node.children : [];
  if (also !== null && first) setProperties(first, { id: also });
}

function setProperties(node: Node, properties: Record<string, unknown>): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  node.data = { ...data, hProperties: { ...data.hProperties, ...properties } } as Node['data'];
}

function withClasses(node: RootContent): RootContent {
  if (node.type === 'list') itemise(node, 'subparagraphs');
  if (node.type === 'blockquote') setProperties(node, { className: ['editor-note'] });
  return node;
}

/** Items are spread so that each keeps its paragraph; an `ol` because their order is the law's. */
function itemise(list: List, name: string): void {
  list.data = { ...list.data, hName: 'ol', hProperties: { className: [name], role: 'list' } } as List['data'];
  for (const item of list.children) {
    item.spread = true;
    for (const child of item.children) {
      if (child.type === 'list') itemise(child, 'points');
      if (child.type === 'blockquote') setProperties(child, { className: ['editor-note'] });
    }
  }
}

interface Open {
  readonly depth: number;
  readonly children: RootContent[];
}

const articleDepth = 5;

/** 编章节 as `details` that are open, 条 as sections; depths close up so that the highest heading of the page is an `h2`. */
function fold(nodes: readonly RootContent[]): RootContent[] {
  const used = [...new Set(nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])))].sort();
  const root: Open = { depth: 0, children: [] };
  const open: Open[] = [root];
  const close = (depth: number): void => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
  };
  for (const node of nodes) {
    if (node.type === 'thematicBreak') close(1);
    if (node.type !== 'heading') {
      (open.at(-1) ?? root).children.push(node);
      continue;
    }
    const { depth } = node;
    close(depth);
    const own: Open = { depth, children: [] };
    const level = used.indexOf(depth) + 2;
    node.depth = Math.min(6, level) as typeof node.depth;
    const parent = open.at(-1) ?? root;
    if (depth === articleDepth) {
      own.children.push(node);
      parent.children.push(element('section', { className: ['article'] }, own.children));
    } else {
      own.children.push(element('summary', {}, [node]));
      parent.children.push(element('details', { open: true, className: ['division', `is-depth-${String(level)}`] }, own.children));
    }
    open.push(own);
  }
  return root.children;
}

function element(name: string, properties: Record<string, unknown>, children: RootContent[]): RootContent {
  // mdast has no node for any element; one of an unknown type with `hName` is how remark-rehype is told.
  return { type: 'element', data: { hName: name, hProperties: properties }, children } as unknown as RootContent;
}
