import { type FacetName, facetNames } from '../manifest.ts';
import type { Order } from '../rank.ts';

/** What the address of the search page says: everything needed to show the same results again. */
export interface SearchAddress {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly sort: Order;
  /** How many hits are shown. */
  readonly shown: number;
  /** A backend forced for tests: `?backend=scan`. */
  readonly backend: 'scan' | 'pagefind' | null;
}

/** Hits shown at a time. */
export const pageSize = 20;

const mostShown = 1000;

/** Reads `?q=师德&kind=task&sort=document&n=40`; whatever does not fit is left out. */
export function readAddress(search: string): SearchAddress {
  const values = new URLSearchParams(search);
  const shown = Math.trunc(Number(values.get('n') ?? pageSize));
  const backend = values.get('backend');
  return {
    query: values.get('q') ?? '',
    filters: Object.fromEntries(facetNames.map((name) => [name, values.getAll(name)]).filter(([, wanted]) => (wanted ?? []).length > 0)),
    sort: values.get('sort') === 'document' ? 'document' : 'relevance',
    shown: shown >= pageSize && shown <= mostShown ? shown : pageSize,
    backend: backend === 'scan' || backend === 'pagefind' ? backend : null,
  };
}

/** The inverse of `readAddress`; leaves out what is as it always is. */
export function writeAddress({ query, filters, sort, shown, backend }: SearchAddress): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const name of facetNames) for (const value of filters[name] ?? []) values.append(name, value);
  if (sort !== 'relevance') values.set('sort', sort);
  if (shown !== pageSize) values.set('n', String(shown));
  if (backend) values.set('backend', backend);
  const text = values.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a hit, so that its page marks the words: `a.html#p3` → `a.html?hl=师德#p3`. */
export function markedAddress(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [page = '', anchor] = url.split('#');
  const values = new URLSearchParams(words.map((word) => ['hl', word]));
  return `${page}?${values.toString()}${anchor === undefined ? '' : `#${anchor}`}`;
}
