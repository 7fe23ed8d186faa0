/**
 * Runs `change`, which makes what is in `root` anew. What had the focus has it again, and what was unfolded stays so; elements are
 * the same when their `data-keep` is.
 */
export function keepPlace(root: Element, change: () => void): void {
  const focused = root.contains(document.activeElement) ? keyOf(document.activeElement) : null;
  const unfolded = new Set([...root.querySelectorAll('details[open]')].map(keyOf));
  change();
  for (const each of root.querySelectorAll<HTMLElement>('[data-keep]')) {
    if (each instanceof HTMLDetailsElement && unfolded.has(keyOf(each))) each.open = true;
    if (focused !== null && keyOf(each) === focused) each.focus({ preventScroll: true });
  }
}

const keyOf = (element: Element | null): string | null => element?.getAttribute('data-keep') ?? null;
