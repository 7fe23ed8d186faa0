import { type BackendName, type FacetName, facetNames } from '../manifest.ts';
import type { Order, Tier } from '../rank.ts';

/** What the address of the search page says: everything needed to show the same results again. */
export interface SearchAddress {
  readonly query: string;
  /** What is looked for in the results of the query, each added to the one before. */
  readonly within: readonly string[];
  /** False when related passages are to be found by the words typed alone. */
  readonly synonyms: boolean;
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly sort: Order;
  /** How many hits are shown. */
  readonly shown: number;
  /** A backend forced for tests: `?backend=scan`. */
  readonly backend: BackendName | null;
}

/** Hits shown at a time. */
export const pageSize = 20;

const mostShown = 1000;
/** So many characters may stand behind a question mark: IIS answers that there is no page where they are more than 2,048. */
const longestQuery = 1900;
/** Characters of a phrase that are marked; so many stand together nowhere else. */
const mostMarked = 60;
const backends: readonly BackendName[] = ['scan', 'pagefind', 'grams'];

/** Reads `?q=师德&in=教师&syn=off&kind=task&sort=document&n=40`, or the same behind `#`; whatever does not fit is left out. */
export function readAddress(asked: string): SearchAddress {
  const values = new URLSearchParams(asked.slice(1));
  const shown = Math.trunc(Number(values.get('n') ?? pageSize));
  return {
    query: values.get('q') ?? '',
    within: values.getAll('in').filter((words) => words.trim() !== ''),
    synonyms: values.get('syn') !== 'off',
    filters: Object.fromEntries(facetNames.map((name) => [name, values.getAll(name)]).filter(([, wanted]) => (wanted ?? []).length > 0)),
    sort: values.get('sort') === 'document' ? 'document' : 'relevance',
    shown: shown >= pageSize && shown <= mostShown ? shown : pageSize,
    backend: backends.find((name) => name === values.get('backend')) ?? null,
  };
}

/** The inverse of `readAddress`; leaves out what is as it always is. What is too long for servers stands behind `#`: they never see it. */
export function writeAddress({ query, within, synonyms, filters, sort, shown, backend }: SearchAddress): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  for (const words of within) values.append('in', words);
  if (!synonyms) values.set('syn', 'off');
  for (const name of facetNames) for (const value of filters[name] ?? []) values.append(name, value);
  if (sort !== 'relevance') values.set('sort', sort);
  if (shown !== pageSize) values.set('n', String(shown));
  if (backend) values.set('backend', backend);
  const text = values.toString();
  return text === '' ? '' : `${text.length > longestQuery ? '#' : '?'}${text}`;
}

/** What stands behind the address of the search page when words are looked for. */
export const askedFor = (query: string): string => writeAddress({ ...readAddress(''), query });

/** What the address of a page asks. Another `#` than that of `writeAddress` leads to a place in the page and asks nothing. */
export function askedIn({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  return search === '' && hash.startsWith('#q=') ? hash : search;
}

/** The query with what is looked for in its results: all of it must be there. */
export const wholeQuery = ({ query, within }: SearchAddress): string => [query, ...within].join(' ');

/**
 * The address of a hit, so that its page marks the words: `a.html#p3` → `a.html?hl=师德#p3`. Words of a related passage, `near=师德`,
 * are marked in that passage alone: on their own they stand anywhere. Of long phrases the beginning is marked, of many words the first.
 */
export function markedAddress(url: string, words: readonly string[], tier: Tier): string {
  if (words.length === 0) return url;
  const [page = '', anchor] = url.split('#');
  let marked = '';
  for (const word of words) {
    const next = new URLSearchParams([[tier === 'exact' ? 'hl' : 'near', [...word].slice(0, mostMarked).join('')]]).toString();
    if (marked.length + next.length < longestQuery) marked += `${marked === '' ? '?' : '&'}${next}`;
  }
  return `${page}${marked}${anchor === undefined ? '' : `#${anchor}`}`;
}
