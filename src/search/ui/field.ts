/** `search-field.js`: suggestions and recent searches below every search field. Asks for nothing before the field has the focus. */
import type { Suggestion } from '../suggest/suggestion.ts';
import { createCombobox } from './combobox.ts';
import { recentOptions, suggestionOption } from './field-options.ts';
import { loadSearch } from './load-search.ts';
import { openRecent } from './recent.ts';
import { siteRoot } from './site-root.ts';
import { watchTyping } from './typing.ts';
import { recentHeading } from './words.ts';

const root = siteRoot();
const recent = openRecent(root);
/** Pause in typing after which suggestions are looked for, in milliseconds. */
const pause = 80;
/** Fewer where they cover results. */
const hasResults = document.querySelector('[data-search-results]') !== null;
const mostSuggestions = hasResults ? 5 : 8;

function start(form: HTMLFormElement, field: HTMLInputElement): void {
  const combobox = createCombobox(field, form);
  let turn = 0;
  /** What was searched for last: nothing is suggested for it until something else is typed. */
  let submitted: string | null = null;
  const search = (query: string): void => {
    field.value = query;
    combobox.hide();
    form.requestSubmit();
  };
  const showRecent = (): void => {
    if (document.activeElement === field) combobox.show(recentHeading, recentOptions(recent, search, showRecent));
  };
  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    const typed = field.value;
    if (typed === submitted) return;
    submitted = null;
    if (typed.trim() === '') return void showRecent();
    const suggestions = await suggest(typed);
    const current = mine === turn && field.value === typed && document.activeElement === field;
    if (current) combobox.show('', suggestions.map((suggestion) => suggestionOption(suggestion, root, search)));
  };
  field.addEventListener('focus', () => {
    void loadSearch(root);
    if (field.value.trim() === '') showRecent();
  });
  field.addEventListener('keydown', (event) => {
    // Where results stand below, an arrow goes to them.
    if (event.key === 'ArrowDown' && !hasResults && !event.isComposing && !event.defaultPrevented && !combobox.open) void refresh();
  });
  form.addEventListener('submit', () => {
    turn++;
    submitted = field.value;
    recent.add(field.value);
    combobox.hide();
  });
  watchTyping(field, pause, () => void refresh());
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
