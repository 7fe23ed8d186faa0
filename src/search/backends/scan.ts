import type { QueryCutter } from '../lexicon.ts';
import { countOf, holds } from '../match.ts';
import type { PassageStore } from '../store.ts';
import type { Weights } from '../weights.ts';
import type { Backend } from './backend.ts';
import { weighWords } from './weigh-words.ts';

/** Reads every passage. Exact by construction, needs nothing a browser of 2020 lacks, right for libraries an office writes itself. */
export function createScan(store: PassageStore, cutter: QueryCutter, weights: Weights): Backend {
  return {
    name: 'scan',
    async holding(phrase, among) {
      const haystacks = await store.allHaystacks();
      return (among ?? Int32Array.from(haystacks.keys())).filter((passage) => holds(haystacks[passage] ?? '', phrase));
    },
    async weigh(query) {
      const haystacks = await store.allHaystacks();
      return weighWords(query, cutter, weights, store.count, (term) => {
        const counts = Uint32Array.from(haystacks, (haystack) => countOf(haystack, term));
        const passages = Int32Array.from(counts.keys()).filter((passage) => counts[passage] !== 0);
        return { passages, counts: passages.map((passage) => counts[passage] ?? 0) };
      });
    },
  };
}
