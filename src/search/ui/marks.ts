/** `marks.js`: marks the words of a search in the page a hit leads to. */
import { highlightFromAddress } from './highlight.ts';

function start(): void {
  const main = document.querySelector('main');
  if (main) highlightFromAddress(main);
}

// From a cache or a disk this script may be there before the page is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
