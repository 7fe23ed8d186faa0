/** Marks the words of a search in the page a hit leads to. */
import { readFragment } from '../../model/fragment.ts';
import { findMarks } from '../excerpt.ts';
import { parseQuery } from '../query.ts';

/** Added by us among the words of a source; a phrase runs on across it. */
const added = 'sup, .unseen, [hidden], [aria-hidden="true"], [data-ours]';
/** Nothing in here is marked. */
const untouched = 'script, style, input, textarea, select, button, svg';

/** The passage an anchor stands for, where a page holds several. */
const passage = '.article';

/**
 * Marks every place below `root` where one of the words of `hl` in the address stands, across inline elements, exactly these
 * characters; words of `near` only in the passage the address leads to. Scrolls to the first unless the address has an anchor.
 */
export function highlightFromAddress(root: Element): void {
  const words = new URLSearchParams(location.search);
  const marks = [...markWords(root, words.getAll('hl')), ...markWords(targetIn(root), words.getAll('near'))];
  if (location.hash === '') marks[0]?.scrollIntoView({ block: 'center' });
}

/** The passage of the anchor in the address; `root` where there is none. */
function targetIn(root: Element): Element {
  const target = document.getElementById(readFragment(location.hash));
  return target?.closest(passage) ?? target ?? root;
}

/** Marks the given words, in any of their printed forms. */
function markWords(root: Element, words: readonly string[]): HTMLElement[] {
  const needles = words.flatMap((word) => parseQuery(`“${word}”`).phrases.flatMap(({ forms }) => forms));
  return needles.length === 0 ? [] : textBlocks(root).flatMap((nodes) => markBlock(nodes, needles));
}

/** Text nodes that read on as one text: those of one block element. */
function textBlocks(root: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(`${added}, ${untouched}`)) continue;
    const block = blockOf(parent);
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

function markBlock(nodes: readonly Text[], needles: readonly string[]): HTMLElement[] {
  const spans = findMarks(nodes.map(({ data }) => data.replace(/\n/gu, ' ')).join(''), needles);
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const { length } = node.data;
    const inside = spans
      .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) }))
      .filter(({ start, end }) => start < end);
    for (const { start, end } of inside.reverse()) marks.push(wrap(node, start, end));
    offset += length;
  }
  return marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const word = node.splitText(start);
  word.splitText(end - start);
  const mark = document.createElement('mark');
  mark.className = 'found';
  word.replaceWith(mark);
  mark.append(word);
  return mark;
}
