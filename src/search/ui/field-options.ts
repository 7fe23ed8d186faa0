/** The lines of the list below a search field. */
import type { Suggestion } from '../suggest/suggestion.ts';
import type { ComboOption } from './combo-panel.ts';
import { element } from './element.ts';
import { showParts } from './parts.ts';
import type { RecentSearches } from './recent.ts';
import { clearRecentWords, suggestionKindTitle } from './words.ts';

/** A name: its page is opened, or it is searched for where it has none. */
export function suggestionOption({ text, kind, url, parts }: Suggestion, root: URL, search: (query: string) => void): ComboOption {
  const name = suggestionKindTitle[kind];
  return {
    content: [element('span', { class: 'suggest-text' }, ...showParts(parts)), element('span', { class: 'suggest-kind' }, name)],
    label: `${text}，${name}`,
    choose() {
      if (url === null) search(text);
      else location.href = new URL(url, root).href;
    },
  };
}

/** What was searched for before, and behind it a line that clears all; `changed` is called when something was removed. */
export function recentOptions(recent: RecentSearches, search: (query: string) => void, changed: () => void): ComboOption[] {
  const rows = recent.list().map((query): ComboOption => ({
    content: [element('span', { class: 'suggest-text' }, query)],
    label: query,
    choose: () => {
      search(query);
    },
    remove: () => {
      recent.remove(query);
      changed();
    },
  }));
  const clear: ComboOption = {
    content: [element('span', { class: 'suggest-clear' }, clearRecentWords)],
    label: clearRecentWords,
    choose: () => {
      recent.clear();
      changed();
    },
  };
  return rows.length === 0 ? [] : [...rows, clear];
}
