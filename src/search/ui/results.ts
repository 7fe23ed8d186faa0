import type { FirstHits, Hit, SearchResult } from '../result.ts';
import type { Tier } from '../rank.ts';
import { markedAddress, pageSize } from './address.ts';
import { element } from './element.ts';
import { showParts } from './parts.ts';
import {
  exactHeading,
  firstHeading,
  missingWords,
  moreWords,
  namedWords,
  nothingAtAll,
  otherPages,
  partWords,
  relatedHeading,
  synonymsOffButton,
  synonymsOffWords,
  synonymsOnButton,
  synonymWords,
  unlistedWords,
} from './words.ts';

/** The list of results: exact and related apart, hits grouped by document in each batch, so that batches added later move nothing. */
export function showResults(result: SearchResult, synonyms: boolean): Node[] {
  const [exact, related] = (['exact', 'related'] as const).map((tier) => result.hits.filter((hit) => hit.tier === tier));
  const nodes = namedNote(result);
  if (result.exactTotal > 0) {
    const heading = exactHeading(result.exactTotal, result.exactDocuments);
    nodes.push(tierSection('exact', heading, exact ?? [], result));
  } else {
    nodes.push(emptyNote(result));
  }
  const others = synonymNote(result, synonyms);
  if (result.relatedTotal > 0) nodes.push(tierSection('related', relatedHeading(result.relatedTotal), related ?? [], result, others));
  else nodes.push(...others);
  const left = result.exactTotal + result.relatedTotal - result.hits.length;
  if (left > 0) nodes.push(...moreNote(left, result.hits.length));
  return nodes;
}

/** The first exact hits, before it is known how many there are. */
export const showFirst = (first: FirstHits): HTMLElement => tierSection('exact', firstHeading, first.hits, first);

/** The passage that is named by the query though it does not hold its words: one click away, and in neither tier. */
function namedNote({ named }: SearchResult): HTMLElement[] {
  if (named.length === 0) return [];
  const links = named.flatMap(({ url, document, title }) => [' ', element('a', { href: url, 'data-hit': true }, `${document} ${title}`)]);
  return [element('p', { class: 'search-note search-named' }, namedWords, ...links)];
}

/** On the screen a button, on paper a sentence. The first of the hits that come in its place gets the focus. */
function moreNote(left: number, shown: number): HTMLElement[] {
  return [
    element('button', { type: 'button', class: 'more-hits', 'data-more': true, 'data-keep': keyOfHit(shown) }, moreWords(left)),
    element('p', { class: 'paper-only' }, unlistedWords(left)),
  ];
}

/** Says what is not there, where more can be said than the line above does. Offers of what may have been meant are put into `data-offers` by those who look for them. */
function emptyNote(result: SearchResult): HTMLElement {
  const note = element('div', { class: 'search-note' });
  if (result.missing.length > 0) note.append(element('p', {}, missingWords(result.missing)));
  if (result.parts.some(({ total }) => total > 0)) note.append(element('p', {}, partWords(result.parts)));
  note.append(element('div', { class: 'search-offers', 'data-offers': true }));
  if (result.relatedTotal === 0) note.append(element('p', {}, nothingAtAll, ...otherWays()));
  return note;
}

const otherWays = (): (Node | string)[] =>
  otherPages.flatMap(([address, words], at) => [at === 0 ? '' : '、', element('a', { href: address }, words)]).concat('。');

/** Which other words are looked for, with one click to leave them; with one to take them up again where they are switched off. */
function synonymNote({ synonyms }: SearchResult, wanted: boolean): HTMLElement[] {
  if (wanted && synonyms.length === 0) return [];
  const [words, button] = wanted ? [synonymWords(synonyms), synonymsOffButton] : [synonymsOffWords, synonymsOnButton];
  return [element('p', { class: 'search-synonyms' }, words, ' ', element('button', { type: 'button', 'data-synonyms': wanted ? 'off' : 'on', 'data-keep': 'synonyms' }, button))];
}

function tierSection(tier: Tier, heading: string, hits: readonly Hit[], result: FirstHits, notes: readonly Node[] = []): HTMLElement {
  const id = `tier-${tier}`;
  const section = element('section', { class: `tier is-${tier}`, 'aria-labelledby': id }, element('h2', { id }, heading), ...notes);
  const words = tier === 'exact' ? result.phrases : result.words;
  for (const group of groupHits(hits)) {
    const list = group.map((hit) => showHit(hit, words, keyOfHit(result.hits.indexOf(hit))));
    section.append(element('h3', { class: 'hit-document' }, group[0]?.document ?? ''), element('ol', { class: 'hits' }, ...list));
  }
  return section;
}

const keyOfHit = (place: number): string => `hit ${String(place)}`;

/** Hits of one batch by document, documents in the order of their best hit. */
function groupHits(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (let from = 0; from < hits.length; from += pageSize) {
    const batch = new Map<string, Hit[]>();
    for (const hit of hits.slice(from, from + pageSize)) {
      const group = batch.get(hit.document) ?? [];
      batch.set(hit.document, [...group, hit]);
    }
    groups.push(...batch.values());
  }
  return groups;
}

function showHit(hit: Hit, words: readonly string[], key: string): HTMLElement {
  const title = hit.titleParts.length > 0 ? showParts(hit.titleParts) : ['（无标题）'];
  const link = element('a', { href: markedAddress(hit.url, words, hit.tier), 'data-hit': true, 'data-keep': key }, ...title);
  const item = element('li', { class: 'hit' }, element('p', { class: 'hit-title' }, link));
  if (hit.section !== '') item.append(element('p', { class: 'hit-section' }, hit.section));
  item.append(element('p', { class: 'hit-excerpt' }, ...showParts(hit.excerpt)));
  return item;
}
