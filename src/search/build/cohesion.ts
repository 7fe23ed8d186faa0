import type { Segmenter } from '../../model/segmenter.ts';
import type { PairTable } from './pair-table.ts';

/** Characters that are cut to learn which pairs make words. */
const sampleSize = 2_500_000;

/** A pair the sample does not show may be either. */
const unknown = 0.5;

/**
 * How often the two characters of a pair belong to one word of the segmenter, from 0 to 1: 师德 → 1, 德怎 → 0. Learnt from texts
 * spread over the library.
 */
export function learnCohesion(texts: readonly string[], pairs: PairTable, segmenter: Segmenter): (pair: number) => number {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.ceil(total / sampleSize));
  const [inside, all] = [new Uint32Array(pairs.size), new Uint32Array(pairs.size)];
  for (let index = 0; index < texts.length; index += step) {
    const text = texts[index] ?? '';
    let at = 0;
    for (const word of segmenter.cut(text)) {
      for (let i = 0; i < word.length; i++, at++) {
        const pair = pairs.find(text.charCodeAt(at), text.charCodeAt(at + 1));
        if (pair < 0) continue;
        all[pair] = (all[pair] ?? 0) + 1;
        if (i + 1 < word.length) inside[pair] = (inside[pair] ?? 0) + 1;
      }
    }
  }
  return (pair) => (all[pair] ? (inside[pair] ?? 0) / all[pair] : unknown);
}
