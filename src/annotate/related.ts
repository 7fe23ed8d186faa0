import type { RelatedItem } from '../model/annotation.ts';
import type { CitationTarget } from '../model/citation.ts';
import { round } from './keywords.ts';
import { type DocumentFrequency, rarity } from './weights.ts';
import type { CountedWord } from './words.ts';

/** What relations are read from: one entry for each division that has text of its own. */
export interface Candidate {
  readonly documentId: string;
  readonly divisionId: string;
  readonly words: readonly CountedWord[];
  /** Regulations cited here, each once. */
  readonly targets: readonly CitationTarget[];
}

const mostRelated = 5;
const lowestScore = 0.08;
// A word that stands in more divisions than this relates nothing to anything, and looking it up would not stay linear.
const widestList = 40;
const mostWords = 40;
const mostShared = 6;

interface Feature {
  readonly key: string;
  readonly weight: number;
  readonly word: string | null;
  readonly target: CitationTarget | null;
}

/** For each candidate, in order: the divisions that share rare words or a regulation with it, best first, with what they share. */
export function relateDivisions(candidates: readonly Candidate[], frequency: DocumentFrequency, onStep: () => void = () => undefined): RelatedItem[][] {
  const features = featuresOf(candidates, frequency);
  const norms = features.map((own) => Math.hypot(...own.map(({ weight }) => weight)) || 1);
  const lists = new Map<string, number[]>();
  for (const [index, own] of features.entries()) for (const { key } of own) lists.set(key, [...(lists.get(key) ?? []), index]);
  return features.map((own, index) => {
    const shared = new Map<number, Feature[]>();
    for (const feature of own) {
      for (const other of lists.get(feature.key) ?? []) {
        onStep();
        if (other !== index) shared.set(other, [...(shared.get(other) ?? []), feature]);
      }
    }
    return [...shared]
      .map(([other, both]) => ({ other, both, score: round(scoreOf(both) / ((norms[index] ?? 1) * (norms[other] ?? 1))) }))
      .filter(({ score }) => score >= lowestScore)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, mostRelated)
      .flatMap(({ other, both, score }) => relatedItem(candidates[other], both, score));
  });
}

function featuresOf(candidates: readonly Candidate[], frequency: DocumentFrequency): Feature[][] {
  const citing = new Map<string, number>();
  for (const { targets } of candidates) for (const target of targets) citing.set(keyOf(target), (citing.get(keyOf(target)) ?? 0) + 1);
  const widest = Math.min(widestList, Math.max(2, Math.floor(candidates.length / 3)));
  return candidates.map(({ words, targets }) => [
    ...words
      .filter(({ word }) => frequency.of(word) > 1 && frequency.of(word) <= widest)
      .map(({ word }): Feature => ({ key: word, weight: rarity(frequency, word), word, target: null }))
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
      .slice(0, mostWords),
    ...targets
      .filter((target) => (citing.get(keyOf(target)) ?? 0) <= widestList)
      .map((target): Feature => ({ key: keyOf(target), weight: 3, word: null, target })),
  ]);
}

function keyOf({ kind, id }: CitationTarget): string {
  return `${kind}:${id}`;
}

function scoreOf(both: readonly Feature[]): number {
  return both.reduce((sum, { weight }) => sum + weight * weight, 0);
}

function relatedItem(candidate: Candidate | undefined, both: readonly Feature[], score: number): RelatedItem[] {
  if (!candidate) return [];
  const sharedWords = both.flatMap(({ word }) => (word === null ? [] : [word])).slice(0, mostShared);
  const sharedTargets = both.flatMap(({ target }) => (target ? [target] : []));
  return [{ documentId: candidate.documentId, divisionId: candidate.divisionId, score, sharedWords, sharedTargets }];
}
