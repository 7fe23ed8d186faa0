import type { FacetName } from '../manifest.ts';
import type { TimedResult } from '../open.ts';
import type { FirstHits } from '../result.ts';
import { openAddressBar } from './address-bar.ts';
import { type SearchAddress, wholeQuery } from './address.ts';
import { createTurns } from './turns.ts';
import type { View } from './view.ts';
import { loading } from './words.ts';

/** The address and what is shown for it, kept in step: an older answer never replaces a newer one. */
export interface Conversation {
  readonly address: SearchAddress;
  /** Asks something else; `remember` makes it a step the reader can go back from. */
  go(change: Partial<SearchAddress>, remember: boolean): void;
  /** Asks what the address says. */
  follow(): void;
  /** Has a facet counted from now on that costs a file of its own. */
  count(facet: FacetName): void;
}

/** Called with each answer when it is on the page, null before anything was asked; `current` tells whether it still is. */
type Shown = (result: TimedResult | null, current: () => boolean) => void;

/** Time after which a reader is told to wait, in milliseconds. */
const patience = 300;

/** Asks and shows, the latest question always last. */
export function createConversation(view: View, shown: Shown): Conversation {
  const bar = openAddressBar();
  const takeTurn = createTurns();
  const counted = new Set<FacetName>();
  const ask = (): void => {
    const current = takeTurn();
    if (bar.address.query.trim() !== '') return void answer(bar.address, [...counted], current, view, shown);
    view.start();
    shown(null, current);
  };
  return {
    get address() {
      return bar.address;
    },
    go(change, remember) {
      bar.change(change, remember);
      ask();
    },
    follow() {
      bar.read();
      ask();
    },
    count(facet) {
      counted.add(facet);
      ask();
    },
  };
}

/** Shows the answer, or why there is none, unless something else was asked meanwhile. */
async function answer(address: SearchAddress, facets: readonly FacetName[], current: () => boolean, view: View, shown: Shown): Promise<void> {
  let first: FirstHits | null = null;
  let waited = false;
  const tellToWait = (): void => {
    waited = true;
    if (!current()) return;
    view.say(loading);
    if (first) view.presentFirst(first);
  };
  const late = setTimeout(tellToWait, patience);
  const onFirst = (hits: FirstHits): void => {
    first = hits;
    if (waited) tellToWait();
  };
  try {
    const result = await search(address, facets, onFirst);
    if (!current()) return;
    view.present(result, address);
    shown(result, current);
  } catch (error) {
    if (current()) view.fail(error);
  } finally {
    clearTimeout(late);
  }
}

function search(address: SearchAddress, facets: readonly FacetName[], onFirst: (first: FirstHits) => void): Promise<TimedResult> {
  const { filters, sort, shown: limit, synonyms, backend } = address;
  return window.Yaodian.search(wholeQuery(address), { filters, sort, limit, synonyms, facets, onFirst, ...(backend && { backend }) });
}
