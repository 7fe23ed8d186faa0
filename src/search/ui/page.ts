/** `search-page.js`: the search field, its results and the address, kept in step. */
import { type FacetName, facetNames } from '../manifest.ts';
import type { TimedResult } from '../open.ts';
import { pageSize, readAddress, type SearchAddress, wholeQuery, writeAddress } from './address.ts';
import { element, fill } from './element.ts';
import { showFacets, showUncounted } from './facets.ts';
import { followKeys } from './keyboard.ts';
import { showOffers } from './offers.ts';
import { findParts, type PageParts, unfoldFacets } from './page-parts.ts';
import { openRecent } from './recent.ts';
import { showResults } from './results.ts';
import { siteRoot } from './site-root.ts';
import { watchTyping } from './typing.ts';
import { watchWithin } from './within.ts';
import { backendSentence, faultWords, loading, standInWords, startHint, summary } from './words.ts';

/** Pause in typing after which a search begins, in milliseconds. */
const pause = 180;

const recent = openRecent(siteRoot());

function start({ form, field, facets, results, status, sort, within, chips, backendNote }: PageParts): void {
  let address = readAddress(location.search);
  let turn = 0;
  /** Facets that were asked for in this page, beside those that cost nothing. */
  const wanted = new Set<FacetName>();

  const show = async (): Promise<void> => {
    const mine = ++turn;
    if (address.query.trim() === '') {
      say(startHint);
      fill(facets);
      fill(results);
      bar.show([], false);
      return;
    }
    const late = setTimeout(() => mine === turn && say(loading), 300);
    try {
      const { filters, sort: order, shown: limit, synonyms, backend } = address;
      const options = { filters, sort: order, limit, synonyms, facets: [...wanted], ...(backend && { backend }) };
      const result = await window.Yaodian.search(wholeQuery(address), options);
      clearTimeout(late);
      if (mine !== turn) return;
      present(result);
      await showOffers(results, address.query, () => mine === turn);
    } catch (error) {
      if (mine === turn) fail(error);
    } finally {
      clearTimeout(late);
    }
  };
  const present = (result: TimedResult): void => {
    fill(facets, ...showFacets(result.facets, address.filters), ...showUncounted(result.facets));
    const fault = result.fault ? [element('p', { class: 'search-note is-fault' }, standInWords)] : [];
    fill(results, ...fault, ...showResults(result, address.synonyms));
    results.dataset['backend'] = result.backend;
    if (backendNote) backendNote.textContent = backendSentence(result.backend, address.backend !== null, result.fault);
    bar.show(address.within, result.exactTotal > 1);
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
  const bar = watchWithin(within, chips, (words) => {
    go({ within: words, shown: pageSize }, true);
  });

  watchTyping(field, pause, (query) => {
    if (query !== address.query) go({ query, within: [], filters: {}, shown: pageSize }, false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ query: field.value, shown: pageSize, ...(field.value !== address.query && { within: [], filters: {} }) }, true);
  });
  facets.addEventListener('change', () => {
    const chosen = (name: string): string[] =>
      [...facets.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
    go({ filters: Object.fromEntries(facetNames.map((name) => [name, chosen(name)])), shown: pageSize }, true);
  });
  facets.addEventListener('click', (event) => {
    const name = event.target instanceof HTMLElement ? event.target.dataset['loadFacet'] : undefined;
    for (const facet of facetNames.filter((known) => known === name)) wanted.add(facet);
    if (name !== undefined) void show();
  });
  sort.addEventListener('change', () => {
    go({ sort: sort.value === 'document' ? 'document' : 'relevance', shown: pageSize }, true);
  });
  results.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-more]')) go({ shown: address.shown + pageSize }, false);
    const synonyms = target.closest<HTMLElement>('[data-synonyms]');
    if (synonyms) go({ synonyms: synonyms.dataset['synonyms'] === 'on', shown: pageSize }, true);
    if (target.closest('[data-hit]')) recent.add(address.query);
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

unfoldFacets();
const parts = findParts();
if (parts) start(parts);
