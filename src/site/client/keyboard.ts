/** `/` to the search field, j and k (or → and ←) to the next and previous item, Esc out of whatever is open. */
export function watchKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') leave();
    else if (!isTyping(event.target)) act(event);
  });
  const forget = (): void => {
    document.body.classList.remove('no-reasons');
  };
  document.addEventListener('mousemove', forget);
  document.addEventListener('focusin', forget);
}

const pages: Readonly<Record<string, string>> = { j: 'next', k: 'prev', ArrowRight: 'next', ArrowLeft: 'prev' };

function act(event: KeyboardEvent): void {
  const field = event.key === '/' ? document.querySelector<HTMLInputElement>('[data-search-field]') : null;
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
    return;
  }
  const relation = pages[event.key];
  if (relation === undefined || event.shiftKey) return;
  document.querySelector<HTMLAnchorElement>(`a[rel="${relation}"]`)?.click();
}

/** Hides a reason shown at the foot of the window; leaves an empty search field. */
function leave(): void {
  document.body.classList.add('no-reasons');
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement && activeElement.value === '') activeElement.blur();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
}
