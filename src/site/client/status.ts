import { lawStatus, lawStatusWord } from '../legislation-status.ts';

/**
 * Writes 现行, 已修改, 已废止 or 尚未生效 wherever a page gives the days of a law, for the reader's day. Beside a citation (`data-quiet`)
 * only what a reader must know is said, not that a text applies.
 */
export function showLawStatus(): void {
  const today = localDay(new Date());
  for (const place of document.querySelectorAll<HTMLElement>('[data-later-from]')) {
    if ((place.dataset['laterFrom'] ?? '') <= today) place.textContent = '现行文本';
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-law-status]')) {
    const { from, changed, repealed } = place.dataset;
    const status = lawStatus({ from: from ?? null, changed: changed ?? null, repealed: repealed ?? null }, today);
    place.textContent = lawStatusWord[status];
    place.classList.add(`is-${status}`);
    place.hidden = place.dataset['quiet'] !== undefined && (status === 'current' || status === 'unknown');
  }
  for (const place of document.querySelectorAll('[data-today]')) place.textContent = today.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
}

function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
