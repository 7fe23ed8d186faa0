import type { WeightsFile } from './manifest.ts';

/** What ranking knows of passages apart from their words. */
export interface Weights {
  /** Characters of a passage, to within a fifth. */
  length(passage: number): number;
  readonly averageLength: number;
  /** 1, and more for passages of documents that others cite. */
  authority(passage: number): number;
}

/** Length steps in one doubling. */
const stepsPerDoubling = 2;
/** How much each doubling, roughly, of citing documents adds. */
const authorityWeight = 0.15;

export function lengthStep(length: number): string {
  return String.fromCharCode(48 + Math.round(Math.log2(length + 1) * stepsPerDoubling));
}

export function openWeights({ lengths, cited }: WeightsFile, documentOf: (passage: number) => number): Weights {
  const lengthOfStep = Array.from({ length: 80 }, (_, step) => 2 ** (step / stepsPerDoubling) - 1);
  const length = (passage: number): number => lengthOfStep[lengths.charCodeAt(passage) - 48] ?? 1;
  let total = 0;
  for (let passage = 0; passage < lengths.length; passage++) total += length(passage);
  return {
    length,
    averageLength: total / Math.max(1, lengths.length),
    authority: (passage) => 1 + authorityWeight * Math.log(1 + (cited[documentOf(passage)] ?? 0)),
  };
}
