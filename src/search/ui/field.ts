/** `search-field.js`: suggestions and recent searches below every search field. Asks for nothing before the field has the focus. */
import type { Suggestion } from '../suggest/suggestion.ts';
import { type Combobox, type ComboOption, createCombobox } from './combobox.ts';
import { element } from './element.ts';
import { showParts } from './parts.ts';
import { openRecent } from './recent.ts';
import { siteRoot } from './site-root.ts';
import { watchTyping } from './typing.ts';
import { clearRecentWords, recentHeading, suggestionKindTitle } from './words.ts';

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
  const submit = (query: string): void => {
    field.value = query;
    combobox.hide();
    form.requestSubmit();
  };
  const showRecent = (): void => {
    const queries = recent.list();
    const again = (): void => {
      if (document.activeElement === field) showRecent();
    };
    combobox.show(recentHeading, recentOptions(queries, submit, again));
  };
  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    const typed = field.value;
    if (typed.trim() === '') return void showRecent();
    const suggestions = await suggest(typed);
    const current = mine === turn && field.value === typed && document.activeElement === field;
    if (current) combobox.show('', suggestions.map((suggestion) => suggestionOption(suggestion, submit)));
  };
  field.addEventListener('focus', () => {
    void loadSearch();
    if (field.value.trim() === '') showRecent();
  });
  watchTyping(field, pause, () => void refresh());
  form.addEventListener('submit', () => {
    turn++;
    recent.add(field.value);
    combobox.hide();
  });
  reopenWithArrow(field, combobox, refresh);
  if (document.activeElement === field) void loadSearch();
}

/** Where no results stand below, an arrow opens the list again. */
function reopenWithArrow(field: HTMLInputElement, combobox: Combobox, refresh: () => Promise<void>): void {
  if (hasResults) return;
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && !event.isComposing && !event.defaultPrevented && !combobox.open) void refresh();
  });
}

function suggestionOption({ text, kind, url, parts }: Suggestion, submit: (query: string) => void): ComboOption {
  const name = suggestionKindTitle[kind];
  return {
    content: [element('span', { class: 'suggest-text' }, ...showParts(parts)), element('span', { class: 'suggest-kind' }, name)],
    label: `${text}，${name}`,
    choose() {
      if (url === null) submit(text);
      else location.href = new URL(url, root).href;
    },
  };
}

function recentOptions(queries: readonly string[], submit: (query: string) => void, changed: () => void): ComboOption[] {
  if (queries.length === 0) return [];
  const rows = queries.map((query) => ({
    content: [element('span', { class: 'suggest-text' }, query)],
    label: query,
    choose: () => {
      submit(query);
    },
    remove: () => {
      recent.remove(query);
      changed();
    },
  }));
  const clear = (): void => {
    recent.clear();
    changed();
  };
  return [...rows, { content: [element('span', { class: 'suggest-clear' }, clearRecentWords)], label: clearRecentWords, choose: clear }];
}

/** No suggestions where the index cannot be had: the search page will say why. */
async function suggest(typed: string): Promise<readonly Suggestion[]> {
  try {
    await loadSearch();
    return await window.Yaodian.suggest(typed, { limit: mostSuggestions });
  } catch {
    return [];
  }
}

let loading: Promise<void> | undefined;

function loadSearch(): Promise<void> {
  loading ??= 'Yaodian' in window ? Promise.resolve() : loadScript(new URL('search.js', root));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(address.href));
    });
    document.head.append(script);
  });
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-search-field]')) {
  if (field.form) start(field.form, field);
}
