/** Words selected in a source text are copied together with where they stand. */
import { announceCopy } from './copying.ts';
import { pageAddress } from './page-address.ts';

/** Fewer characters are copied for themselves: a name, a number. */
const fewest = 8;
const label = '复制并注明出处';

/** A button that is there while enough of a source text is selected. */
export function watchQuoting(): void {
  if (!document.querySelector('.source-text')) return;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'quote-action', textContent: label, hidden: true });
  document.body.append(button);
  document.addEventListener('selectionchange', () => {
    button.hidden = selectedSource() === null;
  });
  // A press must not take the selection away.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    const range = selectedSource();
    if (range) announceCopy(quote(range), '已复制原文和出处');
  });
}

/** What is selected, if it lies in a source text and is long enough. */
function selectedSource(): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim().length < fewest) return null;
  const range = selection.getRangeAt(0);
  return elementOf(range.startContainer)?.closest('.source-text') ? range : null;
}

/** `悬赏人以公开方式声明……\n——《中华人民共和国民法典》第四百九十九条　http://…#第四百九十九条` */
function quote(range: Range): string {
  const [from, to] = [articleOf(range.startContainer), articleOf(range.endContainer)];
  const place = to === '' || to === from ? from : `${from}至${to}`;
  return `${String(getSelection()).trim()}\n——${pageName()}${place}　${pageAddress(from)}`;
}

/** 第四百九十九条; '' where the text has no articles. */
function articleOf(node: Node): string {
  return elementOf(node)?.closest('.article')?.querySelector('[id]')?.id ?? '';
}

/** 《中华人民共和国民法典》, or the item: `《2020年教育系统党建工作要点》第8项（第38—42行）`. */
function pageName(): string {
  const name = (document.querySelector('[data-reference]')?.textContent ?? document.title).trim();
  return name.startsWith('《') ? name : `《${name}》`;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
