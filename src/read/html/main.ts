/** Where on the page the document is. */
import { furnitureKind, isMachinery, outerFurnitureKind } from './furniture.ts';
import { attribute, elementsIn, isElement, nameWords, type Element } from './node.ts';

/** Containers the publishing systems of government sites put the document in. */
const knownContainers = new Set(
  (
    'ucap-content trs_editor trs_uedit_cont vsb_content v_news_content wp_articlecontent pages_content article-content articlecontent ' +
    'article_content article-body news_content newscontent detail-content detail_content content_body entry-content con_text ' +
    'zoom zoomcon mainbody textbody wordsection1 section0'
  ).split(' '),
);

const articleTags = new Set(['article', 'main']);

/** A page taken apart: the document's element, and the furniture with its kinds. */
export interface PageParts {
  readonly main: Element;
  readonly furniture: ReadonlyMap<Element, string>;
}

/** Finds the element that holds the document, and everything on the page that certainly does not belong to it. */
export function takeApart(body: Element): PageParts {
  const whole = measure(body, new Map());
  const inner = findFurniture(body, whole, furnitureKind);
  const outer = findFurniture(body, whole, outerFurnitureKind);
  const all = new Map([...inner, ...outer]);
  const main = findMain(body, measure(body, all), all);
  for (const element of [main, ...elementsIn(main)]) if (!inner.has(element)) all.delete(element);
  return { main, furniture: all };
}

/** An element that holds a third of the page's words is not furniture, whatever it is called. */
function findFurniture(body: Element, prose: ReadonlyMap<Element, number>, kindOf: (element: Element) => string | null): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const limit = (prose.get(body) ?? 0) / 3;
  for (const element of elementsIn(body, (visited) => !found.has(visited) && !isMachinery(visited))) {
    const kind = kindOf(element);
    if (kind !== null && (prose.get(element) ?? 0) <= limit) found.set(element, kind);
  }
  return found;
}

/** Characters of running text in every element: what is in links, scripts and furniture does not count. */
function measure(body: Element, furniture: ReadonlyMap<Element, string>): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  const inDocumentOrder = [body, ...elementsIn(body, (element) => !skipped(element, furniture))];
  for (const element of inDocumentOrder.toReversed()) {
    const own = skipped(element, furniture) ? 0 : element.childNodes.reduce((sum, child) => sum + (isElement(child) ? (counts.get(child) ?? 0) : ownLength(child)), 0);
    counts.set(element, own);
  }
  return counts;
}

const skipped = (element: Element, furniture: ReadonlyMap<Element, string>): boolean =>
  furniture.has(element) || isMachinery(element) || element.tagName === 'a';

const ownLength = (node: object): number => ('value' in node ? String(node.value).replace(/\s+/gu, '').length : 0);

function findMain(body: Element, prose: ReadonlyMap<Element, number>, furniture: ReadonlyMap<Element, string>): Element {
  const half = (prose.get(body) ?? 0) / 2;
  const large = [...elementsIn(body, (element) => !furniture.has(element))].filter((element) => (prose.get(element) ?? 0) > half);
  const known = large.find((element) => [...nameWords(element)].some((word) => knownContainers.has(word)));
  const article = large.find((element) => articleTags.has(element.tagName) || attribute(element, 'role') === 'main');
  return known ?? article ?? narrow(body, prose);
}

/** Goes down as long as one part holds nearly all the words. */
function narrow(body: Element, prose: ReadonlyMap<Element, number>): Element {
  let main = body;
  for (;;) {
    const enough = (prose.get(main) ?? 0) * 0.9;
    const part = main.childNodes.find((child): child is Element => isElement(child) && containers.has(child.tagName) && (prose.get(child) ?? 0) >= enough);
    if (!part || enough === 0) return main;
    main = part;
  }
}

const containers = new Set(['div', 'section', 'table', 'tbody', 'tr', 'td', 'form', 'center', 'font', 'span']);
