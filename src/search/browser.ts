/** `search.js`: gives pages, and anyone who embeds it, the one global `Yaodian`. */
import { openSearch } from './open.ts';
import { browserLoader } from './browser-loader.ts';
import { openPagefind } from './browser-pagefind.ts';

const script = document.currentScript;
const root = new URL('.', script instanceof HTMLScriptElement ? script.src : document.baseURI);
const loader = browserLoader(root);

declare global {
  interface Window {
    Yaodian: typeof Yaodian;
  }
}

const Yaodian = {
  ...openSearch({ load: loader.load, openPagefind: (file) => openPagefind(root, file) }),
  /** Called by the files of the index. */
  receive: loader.receive,
};

window.Yaodian = Yaodian;
