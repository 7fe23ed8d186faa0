/** `search-field.js`: suggestions and recent searches below every search field. Asks for nothing before the field has the focus. */
import type { Suggestion } from '../suggest/suggestion.ts';
import { askedFor } from './address.ts';
import { createCombobox } from './combobox.ts';
import { recentOptions, suggestionOption } from './field-options.ts';
import { loadSearch } from './load-search.ts';
import { openRecent } from './recent.ts';
import { siteRoot } from './site-root.ts';
import { createTurns } from './turns.ts';
import { watchTyping } from './typing.ts';
import { recentHeading } from './words.ts';

const root = siteRoot();
const recent = openRecent(root);
/** Pause in typing after which suggestions are looked for, in milliseconds. */
const pause = 80;
/** Fewer where they cover results. */
const hasResults = document.querySelector('[data-search-results]') !== null;
const mostSuggestions = hasResults ? 5 : 8;

/** What is offered below one field. */
interface FieldList {
  readonly open: boolean;
  showRecent(): void;
  /** Offers names for what is typed, recent searches for nothing. */
  refresh(): Promise<void>;
  /** What is typed was searched for: nothing is offered for it until something else is typed. */
  settle(): void;
}

function createFieldList(form: HTMLFormElement, field: HTMLInputElement): FieldList {
  const combobox = createCombobox(field, form);
  const takeTurn = createTurns();
  let settled: string | null = null;
  const isFocused = (): boolean => document.activeElement === field;
  const search = (query: string): void => {
    field.value = query;
    combobox.hide();
    form.requestSubmit();
  };
  const showRecent = (): void => {
    if (isFocused()) combobox.show(recentHeading, recentOptions(recent, search, showRecent));
  };
  return {
    get open() {
      return combobox.open;
    },
    showRecent,
    async refresh() {
      const current = takeTurn();
      const typed = field.value;
      if (typed === settled) return;
      settled = null;
      if (typed.trim() === '') return void showRecent();
      const suggestions = await suggest(typed);
      if (current() && field.value === typed && isFocused()) combobox.show('', suggestions.map((each) => suggestionOption(each, root, search)));
    },
    settle() {
      takeTurn();
      settled = field.value;
      combobox.hide();
    },
  };
}

function start(form: HTMLFormElement, field: HTMLInputElement): void {
  const list = createFieldList(form, field);
  field.addEventListener('focus', () => {
    void loadSearch(root);
    if (field.value.trim() === '') list.showRecent();
  });
  field.addEventListener('keydown', (event) => {
    // Where results stand below, an arrow goes to them.
    if (event.key === 'ArrowDown' && !hasResults && !event.isComposing && !event.defaultPrevented && !list.open) void list.refresh();
  });
  form.addEventListener('submit', (event) => {
    recent.add(field.value);
    list.settle();
    const asked = askedFor(field.value);
    if (hasResults || !asked.startsWith('#')) return;
    event.preventDefault();
    location.assign(new URL(`search.html${asked}`, root).href);
  });
  watchTyping(field, pause, () => void list.refresh());
  if (document.activeElement === field) void loadSearch(root);
}

/** No suggestions where the index cannot be had: the search page will say why. */
async function suggest(typed: string): Promise<readonly Suggestion[]> {
  try {
    await loadSearch(root);
    return await window.Yaodian.suggest(typed, { limit: mostSuggestions });
  } catch {
    return [];
  }
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-search-field]')) {
  if (field.form) start(field.form, field);
}
