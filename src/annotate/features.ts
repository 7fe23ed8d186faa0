/** What two divisions can share, and who holds it: rare words and cited regulations. */
import type { CitationTarget } from '../model/citation.ts';
import { type DocumentFrequency, weighOnce } from './weights.ts';
import type { CountedWord } from './words.ts';

/** Who holds one word or one regulation: divisions by index, in order, and what it weighs in each. */
export interface Posting {
  readonly word: string | null;
  readonly target: CitationTarget | null;
  readonly holders: number[];
  readonly weights: number[];
  readonly strong: boolean[];
}

/** A word or a regulation as one division holds it. */
export interface Feature {
  readonly posting: Posting;
  readonly weight: number;
  readonly strong: boolean;
}

/** What `readFeatures` finds in one division. */
export interface FeatureDraft {
  readonly key: string;
  readonly word: string | null;
  readonly target: CitationTarget | null;
  readonly weight: number;
  readonly strong: boolean;
}

/** The words of a division that could be keywords, before they are compared with others. */
export interface DivisionFeatures {
  readonly drafts: readonly FeatureDraft[];
  /** Length of the division in the space of its words, rare and common: long ones share something with everybody. */
  readonly norm: number;
}

/** The features and norms of all divisions, by number. */
export interface FeatureIndex {
  readonly features: readonly (readonly Feature[])[];
  readonly norms: readonly number[];
}

// What stands in more divisions than this relates nothing to anything; it also keeps the work linear in the size of the library.
const widest = 30;
const mostWords = 30;
// One shared word is a reason only when it is a word of weight: a set phrase, a word of the dictionary.
const strongWord = 1.4;
const targetWeight = 4;

/** Regulations and words of a division that more than one division has, the weightiest words first. */
export function readFeatures(
  { words, targets }: { readonly words: readonly CountedWord[]; readonly targets: readonly CitationTarget[] },
  frequency: DocumentFrequency,
): DivisionFeatures {
  const drafts = words.map((counted) => wordFeature(counted, frequency));
  let squares = targets.length * targetWeight * targetWeight;
  for (const { weight } of drafts) squares += weight * weight;
  // In a small library a word of every fourth division is no rare word either.
  const limit = Math.min(widest, Math.max(2, Math.floor(frequency.divisions / 4)));
  const rare = drafts.filter(({ key }) => frequency.of(key) > 1 && frequency.of(key) <= limit);
  rare.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return { drafts: [...targets.map(targetFeature), ...rare.slice(0, mostWords)], norm: Math.sqrt(squares) || 1 };
}

function wordFeature(counted: CountedWord, frequency: DocumentFrequency): FeatureDraft {
  const { word, specificity } = counted;
  return { key: word, word, target: null, weight: weighOnce(frequency, counted), strong: specificity >= strongWord };
}

function targetFeature(target: CitationTarget): FeatureDraft {
  return { key: `${target.kind}:${target.id}`, word: null, target, weight: targetWeight, strong: true };
}

/** Puts the features of all divisions together; a regulation that everybody cites is left out like a word that everybody uses. */
export function indexFeatures(divisions: readonly DivisionFeatures[]): FeatureIndex {
  const postings = new Map<string, Posting>();
  const all = divisions.map(({ drafts }, index) =>
    drafts.map(({ key, word, target, weight, strong }): Feature => {
      let posting = postings.get(key);
      if (!posting) postings.set(key, (posting = { word, target, holders: [], weights: [], strong: [] }));
      posting.holders.push(index);
      posting.weights.push(weight);
      posting.strong.push(strong);
      return { posting, weight, strong };
    }),
  );
  const features = all.map((own) => own.filter(({ posting }) => posting.holders.length > 1 && posting.holders.length <= widest));
  return { features, norms: divisions.map(({ norm }) => norm) };
}
