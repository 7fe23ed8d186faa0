import { pageAddress } from './page-address.ts';

/** On paper everything that is folded is open, and the page says where it is kept. */
export function watchPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    for (const place of document.querySelectorAll('[data-page-address]')) place.textContent = pageAddress();
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const folded of opened) folded.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const folded of opened) folded.open = false;
    opened = [];
  });
}
