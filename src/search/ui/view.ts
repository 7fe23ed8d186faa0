import type { TimedResult } from '../open.ts';
import type { FirstHits } from '../result.ts';
import type { SearchAddress } from './address.ts';
import { element, fill } from './element.ts';
import { keepPlace } from './keep-place.ts';
import { showFacets, showUncounted } from './facets.ts';
import type { PageParts } from './page-parts.ts';
import { showFirst, showResults } from './results.ts';
import { backendSentence, faultWords, standInWords, startHint, summary } from './words.ts';

/** What the search page shows; it knows no address and asks nothing. */
export interface View {
  /** Before anything was asked. */
  start(): void;
  say(words: string): void;
  /** The first hits, while the others are being counted. */
  presentFirst(first: FirstHits): void;
  present(result: TimedResult, address: SearchAddress): void;
  fail(error: unknown): void;
}

/** Shows answers in the parts of the search page. */
export function createView(parts: PageParts): View {
  const { facets, results, status } = parts;
  const say = (words: string): void => {
    status.textContent = words;
  };
  return {
    say,
    start() {
      say(startHint);
      fill(facets);
      fill(results);
      offerOrder(parts, 0);
    },
    presentFirst(first) {
      fill(facets);
      keepPlace(results, () => {
        fill(results, showFirst(first));
      });
      offerOrder(parts, 0);
    },
    present(result, address) {
      presentAnswer(parts, result, address);
      say(summary(result));
    },
    fail(error) {
      fill(facets);
      fill(results, element('p', { class: 'search-note is-fault', role: 'alert' }, faultWords[faultOf(error)]));
      offerOrder(parts, 0);
      say('');
    },
  };
}

function presentAnswer(parts: PageParts, result: TimedResult, { filters, synonyms, backend }: SearchAddress): void {
  const { facets, results, backendNote } = parts;
  const total = result.exactTotal || result.relatedTotal;
  const fault = result.fault ? [element('p', { class: 'search-note is-fault' }, standInWords)] : [];
  keepPlace(facets, () => {
    fill(facets, ...showFacets(result.facets, filters, total), ...showUncounted(result.facets, total));
  });
  keepPlace(results, () => {
    fill(results, ...fault, ...showResults(result, synonyms));
  });
  offerOrder(parts, result.hits.length);
  results.dataset['backend'] = result.backend;
  if (backendNote) backendNote.textContent = backendSentence(result.backend, backend !== null, result.fault);
}

/** Nothing is offered for sorting or narrowing where there is nothing to sort or narrow. */
function offerOrder({ facets, fold, sort }: PageParts, hits: number): void {
  sort.closest('label')?.toggleAttribute('hidden', hits < 2);
  if (fold) fold.hidden = facets.childElementCount === 0;
}

/** The errors come from another script, so their class is another one here. */
function faultOf(error: unknown): keyof typeof faultWords {
  const fault = error instanceof Error && 'fault' in error ? error.fault : null;
  return fault === 'missing' || fault === 'damaged' || fault === 'foreign' ? fault : 'unknown';
}
