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

// The name of the site or of a column, which <title> holds as well.
const siteName = /(?:网|网站|平台|政府|委员会|[局厅部院署会]|办公室|公开|专栏|动态|公告|中心|学校|大学|学院|中学|小学)$/u;
const shortestTitle = 6;

/**
 * The text beside the document that <title> names: `某市教育局-通知公告-关于开展检查的通知` and `关于开展检查的通知` in a table above.
 * Null when the document has it, or no text is named.
 */
export function titleBeside(root: Element, document: string, texts: readonly string[]): string | null {
  const page = squeeze(pageTitle(root));
  const named = texts.flatMap((text) => text.split('\n')).filter((text) => text.length >= shortestTitle && page.includes(squeeze(text)) && !siteName.test(text.trim()));
  const title = named.toSorted((a, b) => b.length - a.length)[0];
  return title === undefined || squeeze(document).slice(0, title.length + 400).includes(squeeze(title)) ? null : title;
}

function pageTitle(root: Element): string {
  const element = [...elementsIn(root)].find(({ tagName }) => tagName === 'title');
  return element?.childNodes.map((node) => ('value' in node ? String(node.value) : '')).join('') ?? '';
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
