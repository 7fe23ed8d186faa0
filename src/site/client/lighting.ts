/** A note and the words it is about light up together, whichever of them the pointer or the focus is on. */
export function watchLighting(): void {
  const noteOf = new Map<string, Element>();
  for (const note of document.querySelectorAll('[data-lights]')) noteOf.set(note.getAttribute('data-lights')?.slice(1) ?? '', note);
  if (noteOf.size === 0) return;
  const follow = (event: Event): void => {
    clear();
    if (event.target instanceof Element) for (const partner of partners(event.target, noteOf)) partner.classList.add('is-lit');
  };
  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
}

function clear(): void {
  for (const lit of document.querySelectorAll('.is-lit')) lit.classList.remove('is-lit');
}

function partners(element: Element, noteOf: ReadonlyMap<string, Element>): readonly Element[] {
  const note = element.closest('[data-lights]');
  if (note) {
    const words = document.getElementById(note.getAttribute('data-lights')?.slice(1) ?? '');
    return words ? [words] : [];
  }
  for (let at: Element | null = element.closest('.source-text [id]'); at; at = at.parentElement?.closest('.source-text [id]') ?? null) {
    const found = noteOf.get(at.id);
    if (found) return [found];
  }
  return [];
}
