import { parse } from 'parse5';
import type { SourceText } from '../model/source.ts';
import { finding, type Finding } from './diagnostics.ts';
import { declaresGb } from './html/charset.ts';
import { isMachinery } from './html/furniture.ts';
import { takeApart } from './html/main.ts';
import { elementsIn, isElement, type Element } from './html/node.ts';
import { removeWhole, renderLines, type RenderContext } from './html/render.ts';
import { titleBeside, titleOutside } from './html/title.ts';
import { quoteStart } from './lines.ts';
import type { FormatReader } from './reading.ts';
import { mergeRemoved } from './removed.ts';
import { openTextFile } from './text-file.ts';

/** A web page: the document in it as text, one line a paragraph. Everything else on the page is left out and listed. */
export const readHtml: FormatReader = ({ bytes }) => {
  const file = openTextFile(bytes, declaresGb(bytes));
  if (file.text === null) return { format: 'html', removed: [], ...file };
  const page = readPage(file.text);
  if (page.text === '') return { ...file, format: 'html', text: null, removed: page.removed, findings: [finding('empty-file', null, page.why)] };
  return { ...file, format: 'html', text: page.text, removed: page.removed, findings: [...file.findings, ...page.findings] };
};

interface Page {
  readonly text: string;
  readonly removed: SourceText['removed'];
  readonly findings: readonly Finding[];
  /** What to say when there is no text. */
  readonly why: string;
}

function readPage(html: string): Page {
  const root = parse(html).childNodes.find(isElement);
  const body = root && [...elementsIn(root)].find(({ tagName }) => tagName === 'body' || tagName === 'frameset');
  if (!root || !body) return { text: '', removed: [], findings: [], why: '网页里没有正文' };
  const { main, furniture } = takeApart(body);
  const context: RenderContext = { furniture, removed: [] };
  const document = trimLines(renderLines(main, context));
  const headed = titleOutside(root, document, context);
  const outside = document === '' ? [] : removeOutside(body, main, context);
  const title = headed ?? titleBeside(root, document, outside);
  const machinery = countMachinery(root);
  return {
    text: title === null || document === '' ? document : `${title}\n${document}`,
    removed: mergeRemoved([...context.removed.flatMap((part) => withoutTitle(part, title)), ...machinery]),
    findings: [...imageFindings(context), ...outsideFindings(outside.filter((text) => text !== title))],
    why: machinery.length > 0 ? '网页的正文可能由脚本生成' : '网页里没有正文',
  };
}

/** What was left out, less the line that is the title after all. */
function withoutTitle(part: SourceText['removed'][number], title: string | null): SourceText['removed'] {
  const text = part.text.split('\n').filter((line) => line !== title).join('\n');
  return text === '' ? [] : [{ ...part, text }];
}

const outsideReason = '正文以外的文字';

/** Lists what stands on the page before and after the document; gives back the part that is no known furniture. */
function removeOutside(body: Element, main: Element, context: RenderContext): readonly string[] {
  const path = pathTo(main, body);
  const before = context.removed.length;
  for (const child of path.slice(0, -1).flatMap((above) => above.childNodes)) {
    if (!isElement(child)) {
      const text = 'value' in child && child.nodeName === '#text' ? child.value.trim() : '';
      if (text !== '') context.removed.push({ text, why: outsideReason });
    } else if (!path.includes(child) && !isMachinery(child)) removeWhole(child, context.furniture.get(child) ?? outsideReason, context);
  }
  return context.removed.slice(before).filter(({ why }) => why === outsideReason).map(({ text }) => text);
}

/** The elements from `top` down to `element`, both included. */
function pathTo(element: Element, top: Element): readonly Element[] {
  const path = [element];
  for (let at = element; at !== top && at.parentNode && 'tagName' in at.parentNode; ) {
    at = at.parentNode;
    path.unshift(at);
  }
  return path;
}

const outsideFindings = (texts: readonly string[]): Finding[] =>
  texts.length === 0 ? [] : [finding('html-outside', null, texts.length, quoteStart(texts.toSorted((a, b) => b.length - a.length)[0] ?? ''))];

function imageFindings(context: RenderContext): Finding[] {
  const count = context.removed.filter(({ why }) => why === '图片').length;
  return count === 0 ? [] : [finding('images-skipped', null, count)];
}

function countMachinery(root: Element): SourceText['removed'] {
  const visited = [...elementsIn(root, (element) => element.tagName === 'head' || !isMachinery(element))];
  const tags = visited.filter(({ tagName }) => /^(?:script|style|noscript|iframe|object|svg)$/u.test(tagName));
  return tags.map(({ tagName }) => ({ text: `<${tagName}>`, why: '网页脚本、样式和嵌入内容，不是文字' }));
}

/** No blank lines around, never two of them inside. */
const trimLines = (lines: readonly string[]): string =>
  lines.map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/gu, '\n\n').replace(/^\n+|\n+$/gu, '');
