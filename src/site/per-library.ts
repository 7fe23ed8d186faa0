import type { SiteLibrary } from './library.ts';

/** A view of the whole library that is worked out once, however many pages ask for it. */
export function perLibrary<T>(make: (library: SiteLibrary) => T): (library: SiteLibrary) => T {
  const made = new WeakMap<SiteLibrary, { readonly value: T }>();
  return (library) => {
    const known = made.get(library);
    if (known) return known.value;
    const value = make(library);
    made.set(library, { value });
    return value;
  };
}
