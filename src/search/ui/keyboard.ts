/** Arrows go from the field, or from nowhere in particular, into the list and back, Esc returns to the field; Enter on a hit opens it, as on any link. */
export function followKeys(field: HTMLInputElement, results: HTMLElement): void {
  const hits = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('[data-hit], [data-more]')];
  const fromField = (): boolean => document.activeElement === field || document.activeElement === document.body;
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.key !== 'ArrowDown' || !fromField()) return;
    const [first] = hits();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') return void field.focus();
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = hits();
    const at = all.findIndex((hit) => hit === document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    (all[at + step] ?? (step < 0 ? field : all[at]))?.focus();
  });
}
