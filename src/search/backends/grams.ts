import { createScores } from '../bm25.ts';
import { type GramLimits, type Holders, holdersOf } from '../grams/holders.ts';
import type { GramIndex } from '../grams/gram-index.ts';
import { pairsOfQuestion } from '../grams/question.ts';
import { holds } from '../match.ts';
import { type PassageSet, unite, within } from '../sets.ts';
import type { PassageStore } from '../store.ts';
import type { Titles } from '../titles.ts';
import type { Weights } from '../weights.ts';
import type { Backend } from './backend.ts';

/**
 * Pairs of characters with the passages they stand in, for libraries too large to read. Sets of longer phrases are combined from
 * those of their pairs; where these could mislead the index says so, and where few candidates are left they are read.
 */
export function createGrams(index: GramIndex, store: PassageStore, titles: Titles, weights: Weights, limits: GramLimits): Backend {
  const candidatesOf = async (form: string): Promise<Holders> =>
    (await holdersOf(index, form, limits)) ?? { passages: Int32Array.from({ length: store.count }, (_, passage) => passage), certain: false };
  const inTexts = async (form: string, among?: PassageSet): Promise<PassageSet> => {
    const { passages, certain } = await candidatesOf(form);
    const candidates = within(passages, among);
    if (certain) return candidates;
    const haystacks = await store.haystacks(candidates);
    return candidates.filter((_, at) => holds(haystacks[at] ?? '', { typed: form, forms: [form] }));
  };
  return {
    name: 'grams',
    async holding(phrase, among) {
      const inForms = await Promise.all(phrase.forms.map((form) => inTexts(form, among)));
      return unite([...inForms, within(titles.holding(phrase), among)]);
    },
    async candidates(phrase) {
      const inForms = await Promise.all(phrase.forms.map(candidatesOf));
      return unite([...inForms.map(({ passages }) => passages), titles.holding(phrase)]);
    },
    async weigh(query) {
      const { pairs, words, missing } = await pairsOfQuestion(index, query);
      const scores = createScores(store.count, weights);
      for (const { record, weight } of pairs) scores.add(record.texts, record.counts, weight);
      return { scores: scores.finish(), words, missing };
    },
  };
}
