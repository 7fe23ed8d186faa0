/** Remembers in the history where the list was left. */
export function watchScroll(): void {
  window.addEventListener('pagehide', () => {
    history.replaceState({ scroll: window.scrollY }, '');
  });
}

/** Back from a hit: the list is where it was left. */
export function restoreScroll(): void {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state) || typeof state.scroll !== 'number') return;
  window.scrollTo(0, state.scroll);
  history.replaceState(null, '');
}
