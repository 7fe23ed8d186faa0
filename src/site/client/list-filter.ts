import { watchTyping } from '../../search/ui/typing.ts';

/** So long after a keystroke the list is narrowed, in milliseconds. */
const pause = 120;

/** Where a long list stands, shows the field that narrows it to the rows whose names hold every word typed. */
export function watchListFilter(): void {
  const bar = document.querySelector<HTMLElement>('[data-list-filter]');
  const list = document.querySelector<HTMLElement>('[data-filter-list]');
  const field = bar?.querySelector('input');
  if (!bar || !list || !field) return;
  const rows = [...list.querySelectorAll<HTMLElement>('li, tbody > tr')].filter((row) => !row.closest('nav'));
  const names = rows.map((row) => even(row.querySelector('a')?.textContent ?? ''));
  bar.hidden = false;
  watchTyping(field, pause, (typed) => {
    const words = typed.split(/\s+/u).map(even).filter((word) => word !== '');
    const found = new Set(rows.filter((_, at) => words.every((word) => names[at]?.includes(word))));
    for (const row of rows) row.hidden = !found.has(row);
    tidy(list, words.length > 0);
    tell(bar, typed, words.length > 0 ? found.size : null);
  });
}

/** Widths and cases do not matter, nor do blanks. */
const even = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** While a list is narrowed, what is left empty goes, what is folded opens, and links to its parts are not offered. */
function tidy(list: HTMLElement, narrowed: boolean): void {
  for (const part of list.querySelectorAll<HTMLElement>('section, table')) {
    part.hidden = narrowed && !part.querySelector('li:not([hidden]), tbody > tr:not([hidden])');
  }
  for (const folded of list.querySelectorAll('details')) folded.open = narrowed;
  for (const parts of list.querySelectorAll('nav')) parts.hidden = narrowed;
}

/** How many there are; where there is none, the way to the texts. */
function tell(bar: HTMLElement, typed: string, found: number | null): void {
  const [line, link] = [bar.querySelector('[role="status"]'), bar.querySelector<HTMLAnchorElement>('a')];
  if (line) line.textContent = found === null ? '' : found === 0 ? '没有这样的文件名。' : `${String(found)} 件`;
  if (!link) return;
  link.hidden = found !== 0;
  link.search = `?q=${encodeURIComponent(typed.trim())}`;
}
