import type { RelatedItem } from '../model/annotation.ts';
import type { CitationTarget } from '../model/citation.ts';
import { round } from './keywords.ts';
import { type DocumentFrequency, weigh } from './weights.ts';
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
// What stands in more divisions than this relates nothing to anything; it also keeps the work linear in the size of the library.
const widest = 40;
const mostWords = 40;
const mostShown = 6;
// One shared word is a reason only when it is a word of weight: a set phrase, a word of the dictionary.
const strongWord = 1.4;
const targetWeight = 4;

/** Something two divisions can share. */
interface Feature {
  readonly key: string;
  readonly weight: number;
  readonly strong: boolean;
  readonly word: string | null;
  readonly target: CitationTarget | null;
}

/**
 * For each candidate, in order: the divisions that share rare words or a regulation with it, best first, with what they share.
 * Of equal score the one that stands first. `onStep` is called once for each pair that is looked at.
 */
export function relateDivisions(
  candidates: readonly Candidate[],
  frequency: DocumentFrequency,
  onStep: () => void = () => undefined,
): RelatedItem[][] {
  const features = featuresOf(candidates, frequency);
  const norms = candidates.map((candidate) => normOf(candidate, frequency));
  const holders = holdersOf(features);
  return features.map((own, index) => {
    const shared = new Map<number, Feature[]>();
    for (const feature of own) {
      for (const holder of holders.get(feature.key) ?? []) {
        onStep();
        if (holder.index === index) continue;
        const both = shared.get(holder.index) ?? [];
        both.push({ ...feature, weight: feature.weight * holder.weight, strong: feature.strong && holder.strong });
        shared.set(holder.index, both);
      }
    }
    return [...shared]
      .map(([other, both]) => [other, withoutParts(both)] as const)
      .filter(([, both]) => isReason(both))
      .map(([other, both]) => ({ other, both, score: scoreOf(both, (norms[index] ?? 1) * (norms[other] ?? 1)) }))
      .filter(({ score }) => score >= lowestScore)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, mostRelated)
      .flatMap(({ other, both, score }) => relatedItem(candidates[other], both, score));
  });
}

function featuresOf(candidates: readonly Candidate[], frequency: DocumentFrequency): Feature[][] {
  const citing = new Map<string, number>();
  for (const { targets } of candidates) for (const target of targets) citing.set(keyOf(target), (citing.get(keyOf(target)) ?? 0) + 1);
  // In a small library a word of every fourth division is no rare word either.
  const limit = Math.min(widest, Math.max(2, Math.floor(frequency.divisions / 4)));
  return candidates.map(({ words, targets }) => [
    ...targets
      .filter((target) => (citing.get(keyOf(target)) ?? 0) <= widest)
      .map((target): Feature => ({ key: keyOf(target), weight: targetWeight, strong: true, word: null, target })),
    ...words
      .filter(({ word }) => frequency.of(word) > 1 && frequency.of(word) <= limit)
      .map((counted): Feature => {
        const { word, specificity } = counted;
        return { key: word, weight: weigh(frequency, { ...counted, count: 1 }), strong: specificity >= strongWord, word, target: null };
      })
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, mostWords),
  ]);
}

/** A division that holds a feature, by its index, with the weight it has there. */
interface Holder {
  readonly index: number;
  readonly weight: number;
  readonly strong: boolean;
}

function holdersOf(features: readonly (readonly Feature[])[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const [index, own] of features.entries()) {
    for (const { key, weight, strong } of own) {
      const list = holders.get(key);
      if (list) list.push({ index, weight, strong });
      else holders.set(key, [{ index, weight, strong }]);
    }
  }
  return holders;
}

/** Length of a division in the space of its words, rare and common: long ones share something with everybody. */
function normOf({ words, targets }: Candidate, frequency: DocumentFrequency): number {
  const weights = words.map((counted) => weigh(frequency, { ...counted, count: 1 }));
  return Math.hypot(...weights.slice(0, 1000), targetWeight * Math.sqrt(targets.length)) || 1;
}

function keyOf({ kind, id }: CitationTarget): string {
  return `${kind}:${id}`;
}

/** Who shares 安全生产 shares 安全 for no further reason. */
function withoutParts(both: readonly Feature[]): Feature[] {
  return both.filter(({ word }) => word === null || !both.some((other) => other.word !== null && other.word !== word && other.word.includes(word)));
}

function isReason(both: readonly Feature[]): boolean {
  return both.length > 1 || both.some(({ strong }) => strong);
}

function scoreOf(both: readonly Feature[], norm: number): number {
  return round(both.reduce((sum, { weight }) => sum + weight, 0) / norm);
}

function relatedItem(candidate: Candidate | undefined, both: readonly Feature[], score: number): RelatedItem[] {
  if (!candidate) return [];
  const sharedWords = both.flatMap(({ word }) => (word === null ? [] : [word])).slice(0, mostShown);
  const sharedTargets = both.flatMap(({ target }) => (target ? [target] : []));
  return [{ documentId: candidate.documentId, divisionId: candidate.divisionId, score, sharedWords, sharedTargets }];
}
