import type { Backend, Weighing } from './backends/backend.ts';
import { unitRuns } from './grams/units.ts';
import type { Phrase, Query } from './query.ts';
import { highest } from './rank.ts';
import { emptySet, type PassageSet, unite } from './sets.ts';
import type { OtherWording } from './synonyms.ts';

/** What the words of a query and their synonyms find. */
export interface WideWeighing extends Weighing {
  /** Passages that hold the query literally once a word of it is put another way. */
  readonly reworded: PassageSet;
}

/** What another wording counts, against 1 for the words that were typed. */
const otherShare = 0.9;

/**
 * Weighs a query, and each other wording of it so that its best passage counts nearly as much as the best of the words typed.
 * Wordings that stand nowhere are left out: single characters of theirs would find anything.
 */
export async function weighAll(backend: Backend, query: Query, all: readonly OtherWording[]): Promise<WideWeighing> {
  const [own, holding] = await Promise.all([backend.weigh(query), Promise.all(all.map(({ phrase }) => backend.holding(phrase)))]);
  const wordings = all.filter((_, at) => holding[at]?.length !== 0);
  const [others, sets] = await Promise.all([
    Promise.all(wordings.map((wording) => backend.weigh(wording.query))),
    Promise.all(wordings.map((wording) => findExact(backend, wording.query))),
  ]);
  const reworded = wordings.flatMap(({ query: { phrases } }) => phrases.flatMap(({ forms }) => forms));
  const words = [own.words, reworded, ...others.map((other) => other.words)].flat();
  return { ...own, scores: mostOf(own.scores, others), words: [...new Set(words)], reworded: unite(sets) };
}

/** The best each passage has; all of the others' where the words typed have nothing. */
function mostOf(own: Float32Array, others: readonly Weighing[]): Float32Array {
  if (others.length === 0) return own;
  const scores = own.slice();
  const best = highest(own);
  for (const other of others) {
    const share = (otherShare * best) / highest(other.scores);
    for (let passage = 0; passage < scores.length; passage++) {
      scores[passage] = Math.max(scores[passage] ?? 0, share * (other.scores[passage] ?? 0));
    }
  }
  return scores;
}

/**
 * All passages that hold every phrase. Phrases of words alone are looked for first: where marks stand between words texts may have to
 * be read, and then only those are that hold the others.
 */
export async function findExact(backend: Backend, { phrases }: Query): Promise<PassageSet> {
  const stretches = ({ forms }: Phrase): number => Math.max(...forms.map((form) => unitRuns(form).length));
  let exact: PassageSet | undefined;
  for (const phrase of [...phrases].sort((a, b) => stretches(a) - stretches(b))) {
    exact = await backend.holding(phrase, exact);
    if (exact.length === 0) break;
  }
  return exact ?? emptySet;
}
