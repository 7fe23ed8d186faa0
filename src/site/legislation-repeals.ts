/** Which texts of the library say that another one ends. */
import type { CitationTarget } from '../model/citation.ts';
import { pathAddress } from './address.ts';
import { targetKey, type SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';
import { bookTitle } from './wording.ts';

/** The article that ends a text, as a link with its sentence. */
export interface StatedEnd {
  readonly address: string;
  /** `《水域管理条例》第五十条`. */
  readonly words: string;
  readonly sentence: string;
  readonly day: string | null;
  /** Why the day, or whether this text is meant, cannot be told. */
  readonly doubt: string | null;
}

const index = perLibrary((library: SiteLibrary) => {
  const ends = new Map<string, StatedEnd[]>();
  for (const { data } of library.documents) {
    for (const { target, day, doubt, place, sentence } of data.repeals ?? []) {
      const words = bookTitle(data.title) + (place.split('#')[1] ?? '');
      const list = ends.get(targetKey(target)) ?? [];
      ends.set(targetKey(target), list);
      list.push({ address: pathAddress(place), words, sentence, day, doubt });
    }
  }
  return ends;
});

/** Where the library says that this text ends, in library order. */
export function statedEnds(library: SiteLibrary, target: Pick<CitationTarget, 'kind' | 'id'>): readonly StatedEnd[] {
  return index(library).get(targetKey(target)) ?? [];
}

/** The day on which all who tell it agree; null when they do not, or one is in doubt. */
export function agreedDay(ends: readonly StatedEnd[]): string | null {
  const days = new Set(ends.map(({ day }) => day));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}
