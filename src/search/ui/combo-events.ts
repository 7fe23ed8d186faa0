import type { Choice } from './combo-choice.ts';
import type { ComboPanel } from './combo-panel.ts';

/** The list as far as keys can change it. */
interface Hideable {
  hide(): void;
  readonly open: boolean;
}

/** What a key does while the list is open; nothing, where the key is the field's own. */
type KeyAction = (list: Hideable, choice: Choice) => (() => void) | undefined;

const keyActions: Readonly<Record<string, KeyAction>> = {
  ArrowDown: (_, choice) => () => {
    choice.step(1);
  },
  ArrowUp: (_, choice) => () => {
    choice.step(-1);
  },
  Escape: (list) => list.hide,
  Enter: (_, choice) => choice.active?.choose,
  Delete: (_, choice) => choice.active?.remove,
};

/** Keys of the field that are meant for the open list; none while an input method composes. */
export function watchKeys(field: HTMLInputElement, list: Hideable, choice: Choice): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !list.open) return;
    if (event.key === 'Tab') list.hide();
    const act = keyActions[event.key]?.(list, choice);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

/** Clicks on an option choose it, clicks on its cross remove it. */
export function watchPointer({ root, list }: ComboPanel, choice: Choice): void {
  // A press must not take the focus from the field, or the list would be gone before the click.
  root.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const option = choice.optionAt([...list.children].indexOf(target.closest('li') ?? list));
    if (target.closest('[data-remove]')) option?.remove?.();
    else option?.choose();
  });
}
