import { asksForMarks } from './page-address.ts';

/**
 * The words of a search are marked by a script of their own (`marks.js`, beside this one); it knows all forms a character can
 * take and is fetched only when the address asks for marks (`?hl=师德`).
 */
export function loadMarking(): void {
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement) || !asksForMarks()) return;
  const script = document.createElement('script');
  script.src = new URL('marks.js', own.src).href;
  document.head.append(script);
}
