/** `marks.js`: marks the words of a search in the page a hit leads to. */
import { highlightFromAddress } from './highlight.ts';

const main = document.querySelector('main');
if (main) highlightFromAddress(main);
