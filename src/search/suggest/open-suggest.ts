import type { SearchFiles } from '../files.ts';
import { cellsOf } from './cells.ts';
import { type Entry, openEntries } from './entries.ts';
import { nearestOf } from './nearest.ts';
import { openReadings } from './readings.ts';
import { suggestFrom } from './suggest.ts';
import type { ReadingTable, SuggestFile, Suggestion } from './suggestion.ts';

/** How many names are wanted. */
export interface SuggestOptions {
  /** Suggestions wanted, default 8. */
  readonly limit?: number;
}

/** Offers names of the library while somebody types. */
export interface Suggester {
  /** Names that hold what was typed, by characters, pinyin or initials; `xcgz` → 中国共产党宣传工作条例. */
  suggest(typed: string, options?: SuggestOptions): Promise<Suggestion[]>;
  /** Names one may have meant by something that stands nowhere: 宣传工作条列 → 中国共产党宣传工作条例. */
  nearest(typed: string, options?: SuggestOptions): Promise<Suggestion[]>;
}

/** Names in more files than this, some 25,000 titles, are left to the search of texts. */
const mostFiles = 8;

/** Suggestions of one site; the first file is loaded with the first question, further ones when it has too little to offer. */
export function createSuggester(open: () => Promise<SearchFiles>): Suggester {
  const opened = new Map<SearchFiles, Entry[][]>();
  const entriesOf = async (files: SearchFiles, place: number): Promise<{ entries: Entry[]; more: number }> => {
    const file = await files.json<SuggestFile>(place === 0 ? 'suggest' : `suggest-${String(place)}`);
    const known = opened.get(files) ?? [];
    opened.set(files, known);
    return { entries: (known[place] ??= openEntries(file)), more: file.more };
  };
  const collect = async (limit: number, find: (entries: readonly Entry[]) => Suggestion[]): Promise<Suggestion[]> => {
    const files = await open();
    const all: Entry[] = [];
    for (let place = 0; ; place++) {
      const { entries, more } = await entriesOf(files, place);
      all.push(...entries);
      const found = find(all);
      if (found.length >= limit || more === 0 || place + 1 === mostFiles) return found;
    }
  };
  return {
    suggest: (typed, { limit = 8 } = {}) => collect(limit, (entries) => suggestFrom(entries, typed, limit)),
    async nearest(typed, { limit = 3 } = {}) {
      const readings = openReadings(await (await open()).json<ReadingTable>('readings'));
      const cells = cellsOf(typed, readings);
      return collect(limit, (entries) => nearestOf(entries, cells, limit));
    },
  };
}
