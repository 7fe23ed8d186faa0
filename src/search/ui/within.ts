/** 在结果中查找: a second field, and a chip for each thing looked for with it. */
import { element, fill } from './element.ts';
import { removeWithin } from './words.ts';

/** The field 在结果中查找 with a chip for each word looked for so far. */
export interface WithinBar {
  /** Shows the chips; the whole bar is hidden while there is nothing to look in. */
  show(within: readonly string[], results: boolean): void;
}

/** `change` is called with all that is to be looked for. */
export function watchWithin(form: HTMLFormElement, chips: HTMLElement, change: (within: readonly string[]) => void): WithinBar {
  const field = form.querySelector('input');
  let current: readonly string[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = field?.value.trim() ?? '';
    if (!field || words === '' || current.includes(words)) return;
    field.value = '';
    change([...current, words]);
  });
  chips.addEventListener('click', (event) => {
    const chip = event.target instanceof Element ? event.target.closest('button') : null;
    if (chip) change(current.filter((words) => words !== chip.value));
  });
  return {
    show(within, results) {
      current = within;
      form.hidden = within.length === 0 && !results;
      chips.hidden = within.length === 0;
      fill(chips, ...within.map(showChip));
    },
  };
}

function showChip(words: string): HTMLElement {
  const cross = element('span', { 'aria-hidden': 'true' }, ' ×');
  return element('li', {}, element('button', { type: 'button', value: words, 'aria-label': removeWithin(words) }, `含“${words}”`, cross));
}
