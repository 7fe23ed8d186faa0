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

/** Makes a combobox of a field; the list is put into `host`. */
export function createCombobox(field: HTMLInputElement, host: HTMLElement): Combobox {
  const { panel, title, list } = createPanel(field, host);
  let options: readonly ComboOption[] = [];
  let active = -1;
  const activate = (place: number): void => {
    active = place;
    showActive(field, list, place);
  };
  const combobox: Combobox = {
    show(heading, given) {
      options = given;
      title.textContent = heading;
      title.hidden = heading === '';
      list.setAttribute('aria-label', heading || '建议');
      fill(list, ...given.map((option, at) => showOption(option, `${list.id}-${String(at)}`)));
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
  watchKeys(field, combobox, {
    ArrowDown: () => {
      activate(active + 1 < options.length ? active + 1 : -1);
    },
    ArrowUp: () => {
      activate(active < 0 ? options.length - 1 : active - 1);
    },
    Escape: combobox.hide,
    Enter: () => options[active]?.choose,
    Delete: () => options[active]?.remove,
  });
  watchPointer(panel, list, (place) => options[place]);
  field.addEventListener('blur', combobox.hide);
  return combobox;
}

function createPanel(field: HTMLInputElement, host: HTMLElement): { panel: HTMLElement; title: HTMLElement; list: HTMLElement } {
  const id = `${field.id}-list`;
  const title = element('p', { class: 'suggest-heading', 'aria-hidden': 'true' });
  const list = element('ul', { id, role: 'listbox', 'aria-label': '建议' });
  const panel = element('div', { class: 'suggest', hidden: true }, title, list);
  host.append(panel);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, 'aria-haspopup': 'listbox' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  return { panel, title, list };
}

function showActive(field: HTMLInputElement, list: HTMLElement, place: number): void {
  for (const [at, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(at === place));
  const row = list.children[place];
  if (!row) {
    field.removeAttribute('aria-activedescendant');
    return;
  }
  field.setAttribute('aria-activedescendant', row.id);
  row.scrollIntoView({ block: 'nearest' });
}

/** Moves are done at once; Enter and Delete say what they would do, and are the field's own where that is nothing. */
interface Keys {
  readonly ArrowDown: () => void;
  readonly ArrowUp: () => void;
  readonly Escape: () => void;
  readonly Enter: () => (() => void) | undefined;
  readonly Delete: () => (() => void) | undefined;
}

function watchKeys(field: HTMLInputElement, combobox: Combobox, { Enter, Delete, ...moves }: Keys): void {
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !combobox.open) return;
    if (event.key === 'Tab') combobox.hide();
    const action = event.key === 'Enter' ? Enter() : event.key === 'Delete' ? Delete() : new Map(Object.entries(moves)).get(event.key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
}

function watchPointer(panel: HTMLElement, list: HTMLElement, optionAt: (place: number) => ComboOption | undefined): void {
  // A press must not take the focus from the field, or the list would be gone before the click.
  panel.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const option = optionAt([...list.children].indexOf(target.closest('li') ?? list));
    if (target.closest('[data-remove]')) option?.remove?.();
    else option?.choose();
  });
}

function showOption({ content, label, remove }: ComboOption, id: string): HTMLElement {
  const row = element('li', { id, role: 'option', 'aria-selected': 'false', 'aria-label': label }, ...content);
  if (remove) row.append(element('span', { class: 'suggest-remove', 'data-remove': true, 'aria-hidden': 'true', title: '删除（Delete 键）' }, '×'));
  return row;
}
