/** A text field with a list of options, after the combobox pattern of WAI-ARIA: the focus stays in the field. */
import { element, fill } from './element.ts';

/** One line of the list. */
export interface ComboOption {
  readonly content: readonly (Node | string)[];
  /** Read aloud in place of the content. */
  readonly label: string;
  choose(): void;
  /** What the Delete key and the small cross do. */
  readonly remove?: () => void;
}

export interface Combobox {
  /** Shows options below a heading, '' for none; nothing when there are no options. */
  show(heading: string, options: readonly ComboOption[]): void;
  hide(): void;
  readonly open: boolean;
}

export function createCombobox(field: HTMLInputElement, host: HTMLElement): Combobox {
  const id = `${field.id}-list`;
  const title = element('p', { class: 'suggest-heading', 'aria-hidden': 'true' });
  const list = element('ul', { id, role: 'listbox', 'aria-label': '建议' });
  const panel = element('div', { class: 'suggest', hidden: true }, title, list);
  host.append(panel);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  let options: readonly ComboOption[] = [];
  let active = -1;
  const activate = (place: number): void => {
    active = place;
    for (const [at, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(at === place));
    const row = list.children[place];
    if (row) {
      field.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const combobox: Combobox = {
    show(heading, given) {
      options = given;
      title.textContent = heading;
      title.hidden = heading === '';
      list.setAttribute('aria-label', heading || '建议');
      fill(list, ...given.map((option, at) => showOption(option, `${id}-${String(at)}`)));
      panel.hidden = given.length === 0;
      field.setAttribute('aria-expanded', String(!panel.hidden));
      activate(-1);
    },
    hide() {
      combobox.show('', []);
    },
    get open() {
      return !panel.hidden;
    },
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => step(active + 1 < options.length ? active + 1 : -1),
    ArrowUp: () => step(active < 0 ? options.length - 1 : active - 1),
    Enter: () => act(options[active]?.choose),
    Delete: () => act(options[active]?.remove),
    Escape: () => act(combobox.hide),
  };
  const step = (place: number): boolean => {
    activate(place);
    return true;
  };
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !combobox.open) return;
    if (event.key === 'Tab') combobox.hide();
    if (!keys[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('blur', combobox.hide);
  // A press must not take the focus from the field, or the list would be gone before the click.
  panel.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const option = options[[...list.children].indexOf(event.target.closest('li') ?? list)];
    if (event.target.closest('[data-remove]')) option?.remove?.();
    else option?.choose();
  });
  return combobox;
}

function act(action: (() => void) | undefined): boolean {
  action?.();
  return action !== undefined;
}

function showOption({ content, label, remove }: ComboOption, id: string): HTMLElement {
  const row = element('li', { id, role: 'option', 'aria-selected': 'false', 'aria-label': label }, ...content);
  if (remove) row.append(element('span', { class: 'suggest-remove', 'data-remove': true, 'aria-hidden': 'true', title: '删除（Delete 键）' }, '×'));
  return row;
}
