import type { Hit, SearchResult } from '../search.ts';
import type { Tier } from '../rank.ts';
import { markedAddress, pageSize } from './address.ts';
import { element } from './element.ts';
import { showParts } from './parts.ts';
import {
  exactHeading,
  missingWords,
  moreWords,
  nothingAtAll,
  nothingExact,
  partWords,
  relatedHeading,
  synonymsOffButton,
  synonymsOffWords,
  synonymsOnButton,
  synonymWords,
} from './words.ts';

/** The list of results: exact and related apart, hits grouped by document in each batch, so that batches added later move nothing. */
export function showResults(result: SearchResult, synonyms: boolean): Node[] {
  const [exact, related] = (['exact', 'related'] as const).map((tier) => result.hits.filter((hit) => hit.tier === tier));
  const nodes: Node[] = [];
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
  if (left > 0) nodes.push(element('button', { type: 'button', class: 'more-hits', 'data-more': true }, moreWords(left)));
  return nodes;
}

/** Says what is not there. Offers of what may have been meant are put into `data-offers` by those who look for them. */
function emptyNote(result: SearchResult): HTMLElement {
  const note = element('div', { class: 'search-note' }, element('p', {}, nothingExact(result.query)));
  if (result.missing.length > 0) note.append(element('p', {}, missingWords(result.missing)));
  if (result.parts.some(({ total }) => total > 0)) note.append(element('p', {}, partWords(result.parts)));
  note.append(element('div', { class: 'search-offers', 'data-offers': true }));
  if (result.relatedTotal === 0) note.append(element('p', {}, nothingAtAll));
  return note;
}

/** Which other words are looked for, with one click to leave them; with one to take them up again where they are switched off. */
function synonymNote({ synonyms }: SearchResult, wanted: boolean): HTMLElement[] {
  if (wanted && synonyms.length === 0) return [];
  const [words, button] = wanted ? [synonymWords(synonyms), synonymsOffButton] : [synonymsOffWords, synonymsOnButton];
  return [element('p', { class: 'search-synonyms' }, words, ' ', element('button', { type: 'button', 'data-synonyms': wanted ? 'off' : 'on' }, button))];
}

function tierSection(tier: Tier, heading: string, hits: readonly Hit[], result: SearchResult, notes: readonly Node[] = []): HTMLElement {
  const id = `tier-${tier}`;
  const section = element('section', { class: `tier is-${tier}`, 'aria-labelledby': id }, element('h2', { id }, heading), ...notes);
  const words = tier === 'exact' ? result.phrases : result.words;
  for (const group of groupHits(hits)) section.append(...showGroup(group, words));
  return section;
}

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

function showGroup(hits: readonly Hit[], words: readonly string[]): Node[] {
  const list = element('ol', { class: 'hits' }, ...hits.map((hit) => showHit(hit, words)));
  return [element('h3', { class: 'hit-document' }, hits[0]?.document ?? ''), list];
}

function showHit(hit: Hit, words: readonly string[]): HTMLElement {
  const title = hit.titleParts.length > 0 ? showParts(hit.titleParts) : ['（无标题）'];
  const link = element('a', { href: markedAddress(hit.url, words), 'data-hit': true }, ...title);
  const item = element('li', { class: 'hit' }, element('p', { class: 'hit-title' }, link));
  if (hit.section !== '') item.append(element('p', { class: 'hit-section' }, hit.section));
  item.append(element('p', { class: 'hit-excerpt' }, ...showParts(hit.excerpt)));
  return item;
}
