/** The elements of the search page its script works with. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly facets: HTMLElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  readonly sort: HTMLSelectElement;
  /** Around the facets, to be folded on a phone; hidden while there are none. */
  readonly fold: HTMLElement | null;
  readonly within: HTMLFormElement;
  readonly chips: HTMLElement;
  /** Where the help says how the search is done. */
  readonly backendNote: HTMLElement | null;
}

/** Null on a page that is not the search page. */
export function findParts(): PageParts | null {
  const form = document.querySelector<HTMLFormElement>('main form[role="search"]');
  const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const place = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-search-${name}]`);
  const [facets, results, status, chips] = [place('facets'), place('results'), place('status'), place('chips')];
  const sort = document.querySelector<HTMLSelectElement>('[data-search-sort]');
  const within = document.querySelector<HTMLFormElement>('[data-search-within]');
  if (!form || !field || !facets || !results || !status || !sort || !within || !chips) return null;
  return { form, field, facets, results, status, sort, within, chips, fold: place('fold'), backendNote: place('backend') };
}

/** Beside the results where there is room; folded above them on a phone, so that the first hit stays in sight. */
export function unfoldFacets(): void {
  const fold = document.querySelector<HTMLDetailsElement>('[data-search-fold]');
  if (fold) fold.open = matchMedia('(min-width: 48em)').matches;
}
