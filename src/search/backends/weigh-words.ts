import { createScores } from '../bm25.ts';
import type { QueryCutter } from '../lexicon.ts';
import type { Query } from '../query.ts';
import { unknownParts } from '../unknown-parts.ts';
import type { Weights } from '../weights.ts';
import type { Weighing } from './backend.ts';

/** Passages that hold a term and how often each does. */
export interface TermHolders {
  readonly passages: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** What a pair of characters counts that belongs to no word of the library, against 1 for a word. */
const pairWeight = 0.6;
/** What the halves of a compound count beside it. */
const halfWeight = 0.2;
/** More pairs than this are not looked for. */
const mostPairs = 40;

/**
 * Weighs the words of a query; of words the library does not have the pairs of characters it does have, 舆情 of 负面舆情 where the
 * texts were cut into 网络舆情; and a little the halves of compounds, 违法 and 犯罪 of 违法犯罪.
 */
export async function weighWords(
  query: Query,
  cutter: QueryCutter,
  weights: Weights,
  count: number,
  find: (term: string) => TermHolders | Promise<TermHolders>,
): Promise<Weighing> {
  const { words, missing } = cutter.cutQuery(query);
  const scores = createScores(count, weights);
  const add = async (term: string, weight: number): Promise<boolean> => {
    const { passages, counts } = await find(term);
    if (passages.length > 0) scores.add(passages, counts, weight);
    return passages.length > 0;
  };
  const known = new Set<string>();
  for (const { text, weight } of words) {
    await add(text, weight);
    known.add(text);
  }
  const pairs = [...missing.flatMap(pairsOf).map((text) => ({ text, weight: pairWeight })), ...words.flatMap(halvesOf)];
  for (const { text, weight } of pairs.slice(0, mostPairs)) if (!known.has(text) && (await add(text, weight))) known.add(text);
  return {
    scores: scores.finish(),
    words: [...known],
    missing: missing.flatMap((word) => unknownParts(word, (part) => known.has(part))),
  };
}

function pairsOf(word: string): string[] {
  return word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

function halvesOf({ text, weight }: { readonly text: string; readonly weight: number }): { text: string; weight: number }[] {
  const halves = text.length < 4 ? [] : pairsOf(text).filter((_, at) => at % 2 === 0);
  return halves.map((half) => ({ text: half, weight: weight * halfWeight }));
}
