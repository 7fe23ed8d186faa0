import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Span } from '../model/span.ts';
import type { FlowPiece } from './legislation-flow.ts';

/** A link laid over words of the source. `span` points into the source text. */
export interface LinkedWords {
  readonly span: Span;
  readonly url: string;
}

/**
 * The articles of a law as Markdown: a heading for each 编章节 and each 条, a paragraph for each 款, a list of 项 with 目 inside; labels as
 * printed. `links` stand in text order.
 */
export function lawBody(flow: readonly FlowPiece[], links: readonly LinkedWords[]): RootContent[] {
  const nodes: RootContent[] = [];
  const linked = linksByPiece(flow, links);
  for (const piece of flow) {
    const children = phrasing(piece, linked.get(piece) ?? []);
    const item = piece.kind === 'more' || piece.kind === 'point' ? lastItem(nodes, piece.kind) : undefined;
    (item?.children ?? nodes).push(...piece.notes.map(editorNote));
    if (piece.kind === 'subparagraph') listAt(nodes).children.push(listItem(children));
    else if (piece.kind === 'point') listAt(item?.children ?? nodes).children.push(listItem(children));
    else if (piece.kind === 'more' && item) item.children.push({ type: 'paragraph', children });
    else if (piece.kind === 'heading' || piece.kind === 'article') nodes.push(heading(piece, children));
    else nodes.push({ type: 'paragraph', children });
  }
  return nodes;
}

function heading({ kind, depth }: FlowPiece, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: kind === 'article' ? 5 : (depth as Heading['depth']), children };
}

function editorNote(value: string): Blockquote {
  return { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

const listItem = (children: PhrasingContent[]): ListItem => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] });
const emptyList = (): List => ({ type: 'list', ordered: false, spread: false, children: [] });

/** The list these nodes end with; a new one where they end with something else. */
function listAt(nodes: RootContent[]): List {
  const last = nodes.at(-1);
  if (last?.type === 'list') return last;
  const list = emptyList();
  nodes.push(list);
  return list;
}

/** The 项 a 目 stands in; for further words of an item the last of all, be it 项 or 目. */
function lastItem(nodes: readonly RootContent[], kind: 'more' | 'point'): ListItem | undefined {
  const last = nodes.at(-1);
  const item = last?.type === 'list' ? last.children.at(-1) : undefined;
  const inner = item?.children.at(-1);
  return kind === 'more' && inner?.type === 'list' ? inner.children.at(-1) : item;
}

/** Both in the order of the source, except that an article's later 款 stand behind its 项; so by the runs, each looked up once. */
function linksByPiece(flow: readonly FlowPiece[], links: readonly LinkedWords[]): ReadonlyMap<FlowPiece, readonly LinkedWords[]> {
  const found = new Map<FlowPiece, LinkedWords[]>();
  let next = 0;
  for (const piece of flow) {
    const end = piece.runs.at(-1)?.span.end;
    if (end === undefined) continue;
    const own: LinkedWords[] = [];
    for (let link = links[next]; link && link.span.start < end; link = links[(next += 1)]) own.push(link);
    if (own.length > 0) found.set(piece, own);
  }
  return found;
}

function phrasing({ text, lead, runs }: FlowPiece, links: readonly LinkedWords[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const push = (end: number): void => {
    if (end > at) nodes.push({ type: 'text', value: text.slice(at, end) });
    at = end;
  };
  for (const { span, url } of links) {
    const [start, end] = [placeIn(runs, span.start, lead), placeIn(runs, span.end, lead)];
    if (start === null || end === null || start < at || end <= start) continue;
    push(start);
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: text.slice(start, end) }] });
    at = end;
  }
  push(text.length);
  return nodes;
}

/** Where an offset of the source stands in the words made of these runs; null when it does not. */
function placeIn(runs: FlowPiece['runs'], offset: number, lead: number): number | null {
  let at = lead;
  for (const { span } of runs) {
    if (offset >= span.start && offset <= span.end) return at + offset - span.start;
    at += span.end - span.start;
  }
  return null;
}

/** Paragraphs of other blocks of the document. */
export function plainParagraphs(text: string): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

/** The whole page: what stands before the articles, the articles, and behind a rule what follows them. */
export function lawPage(front: readonly Paragraph[], body: readonly RootContent[], closing: readonly Paragraph[]): Root {
  const end: RootContent[] = closing.length > 0 ? [{ type: 'thematicBreak' }, ...closing] : [];
  return { type: 'root', children: [...front, ...body, ...end] };
}
