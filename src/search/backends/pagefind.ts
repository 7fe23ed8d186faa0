import { inverseDocumentFrequency, saturate } from '../bm25.ts';
import type { PagefindIdsFile } from '../manifest.ts';
import { holds } from '../match.ts';
import type { Phrase } from '../query.ts';
import type { PassageStore } from '../store.ts';
import { pairsOfPhrase } from '../tokens.ts';
import type { Backend, WeighedWord } from './backend.ts';

/** What is used of Pagefind's own script. `words` are the places of the matches in a page. */
export interface PagefindIndex {
  search(term: string): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/** Pairs that are enough to make the candidates few. */
const pairLimit = 6;

/**
 * Pagefind narrows down, the passage store verifies. Its pages are passages, cut into words and pairs of characters at build time;
 * every passage with a phrase has all pairs of it, so none is missed, and a look at the text leaves only those that hold it.
 */
export function createPagefind(index: PagefindIndex, { ids, lengths }: PagefindIdsFile, store: PassageStore): Backend {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const find = async (term: string): Promise<{ number: number; count: number }[]> => {
    const { results } = await index.search(term);
    return results.flatMap(({ id, words }) => {
      const number = numbers.get(id);
      return number === undefined ? [] : [{ number, count: words.length }];
    });
  };
  const candidates = async (form: string): Promise<number[]> => {
    const pairs = pairsOfPhrase(form, pairLimit);
    if (pairs.length === 0) return [...ids.keys()];
    return (await find(pairs.join(' '))).map(({ number }) => number);
  };
  return {
    name: 'pagefind',
    async holding(phrase: Phrase) {
      const lists = await Promise.all(phrase.forms.map(candidates));
      const all = [...new Set(lists.flat())].sort((a, b) => a - b);
      const haystacks = await store.haystacks(all);
      return all.filter((_, at) => holds(haystacks[at] ?? '', phrase));
    },
    async weigh(words: readonly WeighedWord[]) {
      const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
      const scores = new Map<number, number>();
      for (const { text, weight } of words) {
        const found = await find(text);
        const idf = inverseDocumentFrequency(found.length, ids.length);
        for (const { number, count } of found) {
          const gain = weight * idf * saturate(count, lengths[number] ?? 0, average);
          scores.set(number, (scores.get(number) ?? 0) + gain);
        }
      }
      return scores;
    },
  };
}
