import type { QueryCutter } from '../lexicon.ts';
import type { PagefindFile } from '../manifest.ts';
import { holds } from '../match.ts';
import { unite, within } from '../sets.ts';
import type { PassageStore } from '../store.ts';
import { pairsOfPhrase } from '../tokens.ts';
import type { Weights } from '../weights.ts';
import type { Backend } from './backend.ts';
import { type TermHolders, weighWords } from './weigh-words.ts';

/** What is used of Pagefind. `words` are the places of the matches in a page. */
export interface PagefindIndex {
  search(term: string): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/** Pagefind takes marks off their letters; of marks alone nothing is left, and that would match every word. */
const nothing = /^\p{M}*$/u;

/** Pairs that are enough to make the candidates few. */
const pairLimit = 6;

/**
 * Pagefind narrows down, the passage store verifies. Its pages are passages, cut into words and pairs of characters at build time;
 * every passage with a phrase has all pairs of it, so none is missed, and a look at the text leaves only those that hold it.
 */
export function createPagefind(
  index: PagefindIndex,
  { ids }: PagefindFile,
  store: PassageStore,
  cutter: QueryCutter,
  weights: Weights,
): Backend {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const find = async (term: string): Promise<TermHolders & { passages: Int32Array }> => {
    const { results } = await index.search(term);
    const known = results.filter(({ id }) => numbers.has(id));
    return {
      passages: Int32Array.from(known, ({ id }) => numbers.get(id) ?? 0),
      counts: Int32Array.from(known, ({ words }) => words.length),
    };
  };
  const candidates = async (form: string): Promise<Int32Array> => {
    const pairs = pairsOfPhrase(form, pairLimit).filter((pair) => !nothing.test(pair));
    if (pairs.length === 0) return Int32Array.from(ids.keys());
    return (await find(pairs.join(' '))).passages.sort();
  };
  return {
    name: 'pagefind',
    async holding(phrase, among) {
      const all = within(unite(await Promise.all(phrase.forms.map(candidates))), among);
      const haystacks = await store.haystacks(all);
      return all.filter((_, at) => holds(haystacks[at] ?? '', phrase));
    },
    weigh: (query) => weighWords(query, cutter, weights, ids.length, find),
  };
}
