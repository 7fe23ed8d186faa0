/** What a reader may have meant by words that stand nowhere. */
import type { Suggestion } from '../suggest/suggestion.ts';
import { element, fill } from './element.ts';
import { showParts } from './parts.ts';
import { offerHeading, suggestionKindTitle } from './words.ts';

/** Letters, spaces and apostrophes: pinyin, or its initials. */
const pinyin = /^[a-zü'’\s]+$/iu;
const mostOffers = 5;

/** Fills the place for offers below `results`, if there is one; nothing is shown when nothing is near. `current` tells whether the results are still those. */
export async function showOffers(results: Element, query: string, current: () => boolean): Promise<void> {
  const place = results.querySelector('[data-offers]');
  if (!place) return;
  const offers = await findOffers(query).catch(() => []);
  if (offers.length === 0 || !current()) return;
  fill(place, element('p', {}, offerHeading), element('ul', {}, ...offers.map(showOffer)));
}

function findOffers(query: string): Promise<Suggestion[]> {
  const { suggest, nearest } = window.Yaodian;
  return pinyin.test(query) ? suggest(query, { limit: mostOffers }) : nearest(query, { limit: 3 });
}

function showOffer({ text, kind, url, parts }: Suggestion): HTMLElement {
  const address = url ?? `?${new URLSearchParams({ q: text }).toString()}`;
  const link = element('a', { href: address, 'data-hit': true }, ...showParts(parts));
  return element('li', {}, link, ' ', element('span', { class: 'suggest-kind' }, suggestionKindTitle[kind]));
}
