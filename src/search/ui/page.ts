/** `search-page.js`: the search field, its results and the address, kept in step. */
import { facetNames } from '../manifest.ts';
import { pageSize } from './address.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { followKeys } from './keyboard.ts';
import { showOffers } from './offers.ts';
import { findParts, type PageParts, unfoldFacets } from './page-parts.ts';
import { openRecent } from './recent.ts';
import { restoreScroll, watchScroll } from './scroll.ts';
import { siteRoot } from './site-root.ts';
import { watchTyping } from './typing.ts';
import { createView } from './view.ts';
import { watchWithin } from './within.ts';

/** Pause in typing after which a search begins, in milliseconds. */
const pause = 180;

const recent = openRecent(siteRoot());

function start(parts: PageParts): void {
  const { field, results, sort, within, chips } = parts;
  const conversation = createConversation(createView(parts), (result, current) => {
    bar.show(conversation.address.within, (result?.exactTotal ?? 0) > 1);
    if (!result) return;
    restoreScroll();
    void showOffers(results, conversation.address.query, current);
  });
  const bar = watchWithin(within, chips, (words) => {
    conversation.go({ within: words, shown: pageSize }, true);
  });
  const followAddress = (): void => {
    conversation.follow();
    field.value = conversation.address.query;
    sort.value = conversation.address.sort;
  };
  watchQuery(parts, conversation);
  watchFacets(parts, conversation);
  watchResults(parts, conversation);
  window.addEventListener('popstate', followAddress);
  watchScroll();
  followKeys(field, results);
  followAddress();
}

function watchQuery({ form, field, sort }: PageParts, conversation: Conversation): void {
  const changed = (query: string): object => (query === conversation.address.query ? {} : { query, within: [], filters: {} });
  watchTyping(field, pause, (query) => {
    if (query !== conversation.address.query) conversation.go({ ...changed(query), shown: pageSize }, false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    conversation.go({ ...changed(field.value), shown: pageSize }, true);
  });
  sort.addEventListener('change', () => {
    conversation.go({ sort: sort.value === 'document' ? 'document' : 'relevance', shown: pageSize }, true);
  });
}

function watchFacets({ facets }: PageParts, conversation: Conversation): void {
  const chosen = (name: string): string[] =>
    [...facets.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
  facets.addEventListener('change', () => {
    conversation.go({ filters: Object.fromEntries(facetNames.map((name) => [name, chosen(name)])), shown: pageSize }, true);
  });
  facets.addEventListener('click', ({ target }) => {
    const wanted = target instanceof HTMLElement ? target.dataset['loadFacet'] : undefined;
    for (const name of facetNames) if (name === wanted) conversation.count(name);
  });
}

function watchResults({ results }: PageParts, conversation: Conversation): void {
  results.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const { query, shown } = conversation.address;
    const synonyms = target.closest<HTMLElement>('[data-synonyms]');
    if (target.closest('[data-more]')) conversation.go({ shown: shown + pageSize }, false);
    if (synonyms) conversation.go({ synonyms: synonyms.dataset['synonyms'] === 'on', shown: pageSize }, true);
    if (target.closest('[data-hit]')) recent.add(query);
  });
}

unfoldFacets();
const parts = findParts();
if (parts) start(parts);
