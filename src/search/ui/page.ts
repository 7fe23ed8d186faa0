/** `search-page.js`: the search field, its results and the address, kept in step. */
import { facetNames } from '../manifest.ts';
import type { TimedResult } from '../open.ts';
import { pageSize, readAddress, type SearchAddress, writeAddress } from './address.ts';
import { element, fill } from './element.ts';
import { showFacets } from './facets.ts';
import { followKeys } from './keyboard.ts';
import { showResults } from './results.ts';
import { faultWords, loading, startHint, summary } from './words.ts';

/** Pause in typing after which a search begins, in milliseconds. */
const pause = 180;

interface Parts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  readonly sort: HTMLSelectElement;
}

function start({ form, field, facets, results, status, sort }: Parts): void {
  let address = readAddress(location.search);
  let turn = 0;

  const show = async (): Promise<void> => {
    const mine = ++turn;
    if (address.query.trim() === '') {
      say(startHint);
      fill(facets);
      fill(results);
      return;
    }
    const late = setTimeout(() => mine === turn && say(loading), 300);
    try {
      const { query, filters, sort: order, shown: limit, backend } = address;
      const result = await window.Yaodian.search(query, { filters, sort: order, limit, ...(backend && { backend }) });
      if (mine === turn) present(result);
    } catch (error) {
      if (mine === turn) fail(error);
    } finally {
      clearTimeout(late);
    }
  };
  const present = (result: TimedResult): void => {
    fill(facets, ...showFacets(result.facets, address.filters));
    fill(results, ...showResults(result));
    results.dataset['backend'] = result.backend;
    say(summary(shorten(result.query), result.exactTotal, result.exactDocuments, result.relatedTotal));
    restoreScroll();
  };
  const fail = (error: unknown): void => {
    fill(facets);
    const words = faultWords[faultOf(error)];
    fill(results, element('p', { class: 'search-note is-fault', role: 'alert' }, words));
    say('');
  };
  const say = (words: string): void => {
    status.textContent = words;
  };
  const go = (change: Partial<SearchAddress>, remember: boolean): void => {
    const next = { ...address, ...change };
    const [before, after] = [writeAddress(address), writeAddress(next)];
    if (before === after && change.query !== undefined && remember) return void show();
    address = next;
    if (remember) history.pushState(null, '', after === '' ? location.pathname : after);
    else history.replaceState(history.state, '', after === '' ? location.pathname : after);
    void show();
  };

  watchField(field, (query) => {
    go({ query, filters: {}, shown: pageSize }, false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ query: field.value, shown: pageSize }, true);
  });
  facets.addEventListener('change', () => {
    const chosen = (name: string): string[] =>
      [...facets.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
    go({ filters: Object.fromEntries(facetNames.map((name) => [name, chosen(name)])), shown: pageSize }, true);
  });
  sort.addEventListener('change', () => {
    go({ sort: sort.value === 'document' ? 'document' : 'relevance', shown: pageSize }, true);
  });
  results.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-more]')) go({ shown: address.shown + pageSize }, false);
  });
  window.addEventListener('popstate', () => {
    address = readAddress(location.search);
    field.value = address.query;
    sort.value = address.sort;
    void show();
  });
  window.addEventListener('pagehide', () => {
    history.replaceState({ scroll: window.scrollY }, '');
  });
  followKeys(field, results);
  field.value = address.query;
  sort.value = address.sort;
  void show();
}

/** The errors come from another script, so their class is another one here. */
function faultOf(error: unknown): keyof typeof faultWords {
  const fault = error instanceof Error && 'fault' in error ? error.fault : null;
  return fault === 'missing' || fault === 'damaged' || fault === 'foreign' ? fault : 'unknown';
}

/** Calls `search` with the text of the field after a pause in typing, and never with text an input method has not finished. */
function watchField(field: HTMLInputElement, search: (query: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      search(field.value);
    }, pause);
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  field.addEventListener('input', (event) => {
    if (!composing && !(event instanceof InputEvent && event.isComposing)) later();
  });
}

/** Back from a hit: the list is where it was left. */
function restoreScroll(): void {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state) || typeof state.scroll !== 'number') return;
  window.scrollTo(0, state.scroll);
  history.replaceState(null, '');
}

function shorten(query: string): string {
  const characters = [...query.trim()];
  return characters.length <= 30 ? characters.join('') : `${characters.slice(0, 30).join('')}…`;
}

function findParts(): Parts | null {
  const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
  const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const [facets, results, status] = ['facets', 'results', 'status'].map((name) =>
    document.querySelector<HTMLElement>(`[data-search-${name}]`),
  );
  const sort = document.querySelector<HTMLSelectElement>('[data-search-sort]');
  return form && field && facets && results && status && sort ? { form, field, facets, results, status, sort } : null;
}

/** Beside the results where there is room; folded above them on a phone, so that the first hit stays in sight. */
function unfoldFacets(): void {
  const fold = document.querySelector<HTMLDetailsElement>('[data-search-fold]');
  if (fold) fold.open = matchMedia('(min-width: 48em)').matches;
}

unfoldFacets();
const parts = findParts();
if (parts) start(parts);
