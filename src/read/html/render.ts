/** The document of a page as lines of text. */
import type { SourceText } from '../../model/source.ts';
import { superscript } from '../superscript.ts';
import { isMachinery } from './furniture.ts';
import { listMark } from './list-mark.ts';
import { attribute, isElement, type Element, type Node } from './node.ts';
import { rowLines } from '../table-row.ts';
import { Writer } from './writer.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

type Removed = SourceText['removed'][number];

/** What is not to be shown, and where what was left out is noted down. */
export interface RenderContext {
  readonly furniture: ReadonlyMap<Element, string>;
  readonly removed: Removed[];
}

/** Lines of an element, as a browser shows them: one a paragraph, one a table row. */
export function renderLines(element: Element, context: RenderContext): readonly string[] {
  const writer = new Writer();
  renderChildren(element, writer, context);
  return writer.lines();
}

function renderChildren(parent: Element, writer: Writer, context: RenderContext): void {
  for (const child of parent.childNodes) renderNode(child, writer, context);
}

function renderNode(node: Node, writer: Writer, context: RenderContext): void {
  if (!isElement(node)) {
    if (node.nodeName === '#text' && 'value' in node) writer.put(node.value);
    return;
  }
  if (isMachinery(node)) return;
  const furniture = context.furniture.get(node);
  if (furniture !== undefined) {
    removeWhole(node, furniture, context);
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) writer.edge();
  const handle = handlers.get(node.tagName);
  if (handle) handle(node, writer, context);
  else renderChildren(node, writer, context);
  if (isBlock) writer.edge();
}

/** Notes an element down as left out, with its whole text. */
export function removeWhole(element: Element, why: string, context: RenderContext): void {
  const text = renderLines(element, { furniture: new Map(), removed: [] }).join('\n').trim();
  if (text !== '') context.removed.push({ text, why });
}

type Handler = (element: Element, writer: Writer, context: RenderContext) => void;

/** What differs from "show the children". */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['br', (_element, writer) => { writer.breakLine(); }],
  ['pre', (element, writer, context) => { writer.putVerbatim(renderPre(element, context)); }],
  ['tr', (element, writer, context) => {
    const cells = element.childNodes.filter((child): child is Element => isElement(child) && /^t[dh]$/u.test(child.tagName));
    writer.putVerbatim(rowLines(cells.map((cell) => renderLines(cell, context))).join('\n'));
  }],
  ['li', (element, writer, context) => {
    const lines = renderLines(element, context);
    writer.putVerbatim(listMark(element, lines[0] ?? '') + lines.join('\n'));
  }],
  ['a', (element, writer, context) => {
    renderChildren(element, writer, context);
    const address = attribute(element, 'href');
    if (/^(?!#|javascript:)./iu.test(address)) context.removed.push({ text: address, why: '链接地址' });
  }],
  ['img', (element, _writer, context) => {
    context.removed.push({ text: `${attribute(element, 'alt')} ${attribute(element, 'src').slice(0, 200)}`.trim(), why: '图片' });
  }],
  ['sup', (element, writer, context) => { writer.put(superscript(renderLines(element, context).join(' '))); }],
  ['rt', (element, _writer, context) => { removeWhole(element, '注音', context); }],
  ['rp', () => undefined],
  ['input', () => undefined],
]);

function renderPre(element: Element, context: RenderContext): string {
  return element.childNodes
    .map((child) => {
      if (isElement(child)) return isMachinery(child) || context.furniture.has(child) ? '' : renderPre(child, context);
      return 'value' in child ? child.value : '';
    })
    .join('');
}
