import type { Segmenter } from '../../model/segmenter.ts';
import type { Lexicon } from '../lexicon.ts';
import type { PairTable } from './pair-table.ts';

/** Characters that are cut to learn the words of a library; small libraries are cut whole. */
const sampleSize = 2_500_000;

/** What is assumed of a pair before it is seen, and how many sightings that is worth: rare pairs stay undecided. */
const prior = { cohesion: 0.5, sightings: 2 };

/** Texts spread over the library, cut into words. */
export type CutTexts = readonly (readonly string[])[];

/** Cuts folded texts, all of them or as many as tell enough. */
export function cutSample(texts: readonly string[], segmenter: Segmenter): CutTexts {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.ceil(total / sampleSize));
  return texts.filter((_, index) => index % step === 0).map((text) => segmenter.cut(text));
}

/** The words of the cut texts with how often each stands there, for cutting queries. */
export function collectLexicon(cut: CutTexts): Lexicon {
  const counts = new Map<string, number>();
  for (const words of cut) {
    for (const word of words) if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: words.map(([word]) => word), counts: words.map(([, count]) => count) };
}

/** How often the two characters of a pair belong to one word, from 0 to 1: 师德 → 1, 德怎 → 0. */
export function learnCohesion(cut: CutTexts, pairs: PairTable): (pair: number) => number {
  const [inside, all] = [new Uint32Array(pairs.size), new Uint32Array(pairs.size)];
  for (const words of cut) {
    for (const [index, word] of words.entries()) {
      const behind = words[index + 1] ?? '';
      for (let i = 0; i < word.length; i++) {
        const within = i + 1 < word.length;
        const pair = pairs.find(word.charCodeAt(i), within ? word.charCodeAt(i + 1) : behind.charCodeAt(0));
        if (pair < 0) continue;
        all[pair] = (all[pair] ?? 0) + 1;
        if (within) inside[pair] = (inside[pair] ?? 0) + 1;
      }
    }
  }
  return (pair) => ((inside[pair] ?? 0) + prior.cohesion * prior.sightings) / ((all[pair] ?? 0) + prior.sightings);
}
