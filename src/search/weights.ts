import type { WeightsFile } from './manifest.ts';

/** What ranking knows of passages apart from their words. */
export interface Weights {
  /** Pairs of characters in a passage, to within a tenth. */
  length(passage: number): number;
  readonly averageLength: number;
  /** Number of the document a passage belongs to, from 0. */
  documentOf(passage: number): number;
  /** The same of documents: all their passages together. */
  readonly documentLengths: Float64Array;
  readonly averageDocumentLength: number;
  /** 1, and more for documents that others cite. */
  authority(document: number): number;
}

/** Length steps in one doubling. */
const stepsPerDoubling = 4;
/** How much each doubling, roughly, of citing documents adds. */
const authorityWeight = 0.15;

/** The length of a text as one character, on a scale of powers. */
export function lengthStep(length: number): string {
  return String.fromCharCode(48 + Math.round(Math.log2(length + 1) * stepsPerDoubling));
}

/** Lengths and citations as ranking uses them. */
export function openWeights({ lengths, cited }: WeightsFile, documentOf: (passage: number) => number): Weights {
  const lengthOfStep = Float64Array.from({ length: 160 }, (_, step) => 2 ** (step / stepsPerDoubling) - 1);
  const length = (passage: number): number => lengthOfStep[lengths.charCodeAt(passage) - 48] ?? 1;
  const documentLengths = new Float64Array(cited.length);
  let total = 0;
  for (let passage = 0; passage < lengths.length; passage++) {
    const document = documentOf(passage);
    documentLengths[document] = (documentLengths[document] ?? 0) + length(passage);
    total += length(passage);
  }
  const authorities = Float64Array.from(cited, (citing) => 1 + authorityWeight * Math.log(1 + citing));
  return {
    length,
    averageLength: total / Math.max(1, lengths.length),
    documentOf,
    documentLengths,
    averageDocumentLength: total / Math.max(1, cited.length),
    authority: (document) => authorities[document] ?? 1,
  };
}
