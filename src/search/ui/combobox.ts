/** A text field with a list of options, after the combobox pattern of WAI-ARIA: the focus stays in the field. */
import { createChoice } from './combo-choice.ts';
import { watchKeys, watchPointer } from './combo-events.ts';
import { type ComboOption, createPanel } from './combo-panel.ts';

/** A field with options below it (WAI-ARIA combobox). */
export interface Combobox {
  /** Shows options below a heading, '' for none; nothing when there are no options. */
  show(heading: string, options: readonly ComboOption[]): void;
  hide(): void;
  readonly open: boolean;
}

/** Makes a combobox of a field; the list is put into `host`. */
export function createCombobox(field: HTMLInputElement, host: HTMLElement): Combobox {
  const panel = createPanel(field, host);
  const choice = createChoice(panel.activate);
  const combobox: Combobox = {
    show(heading, options) {
      panel.show(heading, options);
      choice.offer(options);
    },
    hide() {
      combobox.show('', []);
    },
    get open() {
      return panel.open;
    },
  };
  watchKeys(field, combobox, choice);
  watchPointer(panel, choice);
  field.addEventListener('blur', combobox.hide);
  return combobox;
}
