import { readFragment } from '../../model/fragment.ts';

/** On a narrow window the notes stand below the text, folded; a link to one opens it. */
export function foldNotes(): void {
  if (matchMedia('(max-width: 61.99em)').matches) {
    for (const note of document.querySelectorAll<HTMLDetailsElement>('details[data-notes]')) note.open = false;
  }
  openTarget();
  window.addEventListener('hashchange', openTarget);
}

function openTarget(): void {
  const target = document.getElementById(readFragment(location.hash));
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!target || !folded) return;
  folded.open = true;
  target.scrollIntoView();
}

/** The item being read is in sight in the contents. */
export function showCurrentEntry(): void {
  const frame = document.querySelector<HTMLElement>('[data-contents]');
  const entry = frame?.querySelector<HTMLElement>('.is-current');
  if (!frame || !entry) return;
  const [outer, inner] = [frame.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (inner.bottom > outer.bottom || inner.top < outer.top) frame.scrollTop += inner.top - outer.top - outer.height / 3;
}
