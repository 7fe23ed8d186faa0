import { inverseDocumentFrequency, saturate } from '../bm25.ts';
import { countOf, holds } from '../match.ts';
import type { PassageStore } from '../store.ts';
import type { Backend, WeighedWord } from './backend.ts';

/** Reads every passage. Exact by construction, needs nothing a browser of 2020 lacks, right for libraries an office writes itself. */
export function createScan(store: PassageStore): Backend {
  return {
    name: 'scan',
    async holding(phrase) {
      const haystacks = await store.allHaystacks();
      return haystacks.flatMap((haystack, number) => (holds(haystack, phrase) ? [number] : []));
    },
    async weigh(words) {
      const haystacks = await store.allHaystacks();
      return weighHaystacks(haystacks, words);
    },
  };
}

function weighHaystacks(haystacks: readonly string[], words: readonly WeighedWord[]): Map<number, number> {
  const average = haystacks.reduce((sum, { length }) => sum + length, 0) / Math.max(1, haystacks.length);
  const scores = new Map<number, number>();
  for (const { text, weight } of words) {
    const counts = haystacks.flatMap((haystack, number) => {
      const count = countOf(haystack, text);
      return count === 0 ? [] : [{ number, count, length: haystack.length }];
    });
    const idf = inverseDocumentFrequency(counts.length, haystacks.length);
    for (const { number, count, length } of counts) {
      scores.set(number, (scores.get(number) ?? 0) + weight * idf * saturate(count, length, average));
    }
  }
  return scores;
}
