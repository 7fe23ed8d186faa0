import type { RelatedItem } from '../model/annotation.ts';
import type { CitationTarget } from '../model/citation.ts';
import { indexFeatures, type Feature, type Posting, readFeatures } from './features.ts';
import { round } from './keywords.ts';
import type { DocumentFrequency } from './weights.ts';
import type { CountedWord } from './words.ts';

/** What relations are read from: one entry for each division. */
export interface Candidate {
  readonly documentId: string;
  readonly divisionId: string;
  readonly words: readonly CountedWord[];
  /** Regulations cited here, each once. */
  readonly targets: readonly CitationTarget[];
}

const mostRelated = 5;
const lowestScore = 0.02;
const mostShown = 6;
// So many of the best by plain sum are looked at closely.
const shortList = 16;

/**
 * For each candidate, in order: the divisions that share rare words or a regulation with it, best first, with what they share.
 * Of equal score the one that stands first. `onStep` is called once for each pair of holders of a word that is looked at; their
 * number grows with the library and not with its square.
 */
export function relateDivisions(
  candidates: readonly Candidate[],
  frequency: DocumentFrequency,
  onStep: () => void = () => undefined,
): RelatedItem[][] {
  const { features, norms } = indexFeatures(candidates.map((candidate) => readFeatures(candidate, frequency)));
  const sums = new Float64Array(candidates.length);
  return features.map((own, index) => {
    const norm = norms[index] ?? 1;
    const score = (other: number): number => (sums[other] ?? 0) / (norm * (norms[other] ?? 1));
    const reached = addUp(own, index, sums, onStep);
    const best = reached
      .filter((other) => score(other) >= lowestScore)
      .sort((a, b) => score(b) - score(a) || a - b)
      .slice(0, shortList);
    for (const other of reached) sums[other] = 0;
    return best
      .map((other) => ({ other, shared: sharedWith(own, other) }))
      .filter(({ shared }) => isReason(shared))
      .map(({ other, shared }) => ({ other, shared, score: round(sumOf(shared) / (norm * (norms[other] ?? 1))) }))
      .filter((entry) => entry.score >= lowestScore)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, mostRelated)
      .flatMap((entry) => relatedItem(candidates[entry.other], entry.shared, entry.score));
  });
}

/** Adds to `sums` what each other division shares with `own`; the divisions reached. */
function addUp(own: readonly Feature[], index: number, sums: Float64Array, onStep: () => void): number[] {
  const reached: number[] = [];
  for (const { posting, weight } of own) {
    for (const [at, other] of posting.holders.entries()) {
      onStep();
      if (other === index) continue;
      if (sums[other] === 0) reached.push(other);
      sums[other] = (sums[other] ?? 0) + weight * (posting.weights[at] ?? 0);
    }
  }
  return reached;
}

/** A feature of two divisions, with the product of its weights in both. */
interface Shared {
  readonly posting: Posting;
  readonly weight: number;
  readonly strong: boolean;
}

function sharedWith(own: readonly Feature[], other: number): Shared[] {
  const shared = own.flatMap(({ posting, weight, strong }): Shared[] => {
    const at = posting.holders.indexOf(other);
    return at < 0 ? [] : [{ posting, weight: weight * (posting.weights[at] ?? 0), strong: strong && (posting.strong[at] ?? false) }];
  });
  return withoutParts(shared);
}

/** Who shares 安全生产 shares 安全 for no further reason. */
function withoutParts(shared: readonly Shared[]): Shared[] {
  const words = shared.flatMap(({ posting: { word } }) => (word === null ? [] : [word]));
  return shared.filter(({ posting: { word } }) => word === null || !words.some((other) => other !== word && other.includes(word)));
}

function isReason(shared: readonly Shared[]): boolean {
  return shared.length > 1 || shared.some(({ strong }) => strong);
}

function sumOf(shared: readonly Shared[]): number {
  return shared.reduce((sum, { weight }) => sum + weight, 0);
}

function relatedItem(candidate: Candidate | undefined, shared: readonly Shared[], score: number): RelatedItem[] {
  if (!candidate) return [];
  const sharedWords = shared.flatMap(({ posting: { word } }) => (word === null ? [] : [word])).slice(0, mostShown);
  const sharedTargets = shared.flatMap(({ posting: { target } }) => (target ? [target] : []));
  return [{ documentId: candidate.documentId, divisionId: candidate.divisionId, score, sharedWords, sharedTargets }];
}
