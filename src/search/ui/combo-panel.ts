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

/** The list below a field, as it is seen and read aloud. */
export interface ComboPanel {
  readonly root: HTMLElement;
  readonly list: HTMLElement;
  readonly open: boolean;
  show(heading: string, options: readonly ComboOption[]): void;
  /** Marks an option by its place; -1 for none. */
  activate(place: number): void;
}

/** What is said of a list without a heading. */
const unnamed = '建议';

/** Puts an empty, hidden list into `host` and tells assistive software that it belongs to the field. */
export function createPanel(field: HTMLInputElement, host: HTMLElement): ComboPanel {
  const list = element('ul', { id: `${field.id}-list`, role: 'listbox', 'aria-label': unnamed });
  const title = element('p', { class: 'suggest-heading', 'aria-hidden': 'true' });
  const root = element('div', { class: 'suggest', hidden: true }, title, list);
  host.append(root);
  tieTo(list, field);
  return {
    root,
    list,
    get open() {
      return !root.hidden;
    },
    show(heading, options) {
      title.textContent = heading;
      title.hidden = heading === '';
      list.setAttribute('aria-label', heading || unnamed);
      fill(list, ...options.map((option, at) => showOption(option, `${list.id}-${String(at)}`)));
      root.hidden = options.length === 0;
      field.setAttribute('aria-expanded', String(!root.hidden));
    },
    activate(place) {
      showActive(field, list, place);
    },
  };
}

function tieTo(list: HTMLElement, field: HTMLInputElement): void {
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-haspopup': 'listbox' };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
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

function showOption({ content, label, remove }: ComboOption, id: string): HTMLElement {
  const row = element('li', { id, role: 'option', 'aria-selected': 'false', 'aria-label': label }, ...content);
  if (remove) row.append(element('span', { class: 'suggest-remove', 'data-remove': true, 'aria-hidden': 'true', title: '删除（Delete 键）' }, '×'));
  return row;
}
