import type { FacetName } from '../manifest.ts';
import type { TimedResult } from '../open.ts';
import { readAddress, type SearchAddress, wholeQuery, writeAddress } from './address.ts';
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

/** Time after which a reader is told to wait, in milliseconds. */
const patience = 300;

/** `shown` is called with each answer when it is on the page, null before anything was asked; `current` tells whether it still is. */
export function createConversation(view: View, shown: (result: TimedResult | null, current: () => boolean) => void): Conversation {
  let address = readAddress(location.search);
  let turn = 0;
  const counted = new Set<FacetName>();

  const ask = async (): Promise<void> => {
    const mine = ++turn;
    const current = (): boolean => mine === turn;
    if (address.query.trim() === '') {
      view.start();
      shown(null, current);
      return;
    }
    const late = setTimeout(() => {
      if (current()) view.say(loading);
    }, patience);
    try {
      const { filters, sort, shown: limit, synonyms, backend } = address;
      const options = { filters, sort, limit, synonyms, facets: [...counted], ...(backend && { backend }) };
      const result = await window.Yaodian.search(wholeQuery(address), options);
      if (!current()) return;
      view.present(result, address);
      shown(result, current);
    } catch (error) {
      if (current()) view.fail(error);
    } finally {
      clearTimeout(late);
    }
  };
  return {
    get address() {
      return address;
    },
    go(change, remember) {
      const before = writeAddress(address);
      address = { ...address, ...change };
      const after = writeAddress(address);
      if (before !== after) {
        const place = after === '' ? location.pathname : after;
        if (remember) history.pushState(null, '', place);
        else history.replaceState(history.state, '', place);
      }
      void ask();
    },
    follow() {
      address = readAddress(location.search);
      void ask();
    },
    count(facet) {
      counted.add(facet);
      void ask();
    },
  };
}
