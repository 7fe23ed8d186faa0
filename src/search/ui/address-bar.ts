import { askedIn, readAddress, type SearchAddress, writeAddress } from './address.ts';

/** What the page is asked for, kept in its address. */
export interface AddressBar {
  readonly address: SearchAddress;
  /** `remember` makes it a step the reader can go back from. */
  change(change: Partial<SearchAddress>, remember: boolean): void;
  /** Takes over what the address says now. */
  read(): void;
}

/** The address of the page as the state of the search. */
export function openAddressBar(): AddressBar {
  let address = readAddress(askedIn(location));
  return {
    get address() {
      return address;
    },
    change(change, remember) {
      const before = writeAddress(address);
      address = { ...address, ...change };
      const after = writeAddress(address);
      if (before !== after) write(after === '' ? location.pathname : after, remember);
    },
    read() {
      const asked = askedIn(location);
      if (asked !== '' || location.hash === '') address = readAddress(asked);
    },
  };
}

function write(place: string, remember: boolean): void {
  const whole = place.startsWith('#') ? location.pathname + place : place;
  if (remember) history.pushState(null, '', whole);
  else history.replaceState(history.state, '', whole);
}
