import { attribute, elementsIn, type Element } from './node.ts';
import { renderLines, type RenderContext } from './render.ts';

const titleMetas = new Set(['articletitle', 'contenttitle']);

/**
 * The document's title where the page keeps it outside the document: the first `<h1>`, or what the publishing system has put
 * into `<meta name="ArticleTitle">`. Null when the document has it, or the page has none.
 */
export function titleOutside(root: Element, text: string, context: RenderContext): string | null {
  const candidates = [headline(root, context), metaTitle(root)];
  const title = candidates.find((candidate) => candidate !== '') ?? '';
  const start = squeeze(text).slice(0, squeeze(title).length + 400);
  return title === '' || start.includes(squeeze(title)) ? null : title;
}

function headline(root: Element, context: RenderContext): string {
  const inFurniture = (element: Element) => context.furniture.has(element);
  for (const element of elementsIn(root, (visited) => !inFurniture(visited))) {
    if (element.tagName === 'h1' && !inFurniture(element)) return renderLines(element, context).join('').trim();
  }
  return '';
}

function metaTitle(root: Element): string {
  for (const element of elementsIn(root)) {
    if (element.tagName === 'meta' && titleMetas.has(attribute(element, 'name').toLowerCase())) return attribute(element, 'content').trim();
  }
  return '';
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
