import type { Query } from '../query.ts';
import { withoutStopWords } from '../stop-words.ts';
import { unknownParts } from '../unknown-parts.ts';
import type { GramIndex } from './gram-index.ts';
import type { PairRecord } from './record.ts';
import { wordRuns } from './units.ts';

/** The pairs of a question that say something, with what each counts. */
export interface QuestionPairs {
  readonly pairs: readonly { readonly record: PairRecord; readonly weight: number }[];
  /** Pairs that belong to words, for marking. */
  readonly words: readonly string[];
  /** Stretches no passage knows a pair of. */
  readonly missing: readonly string[];
}

/** What a pair counts that lies between two words, against 1 for one inside a word. */
const between = 0.4;
/** From this cohesion on a pair is taken for part of a word. */
const cohesive = 0.4;
/** More pairs than this are not asked for: a pasted page is no question. */
const mostPairs = 120;

/** The pairs of a question without its stop words: 教师违反师德怎么处理 → 教师, 师违, 违反 … */
export async function pairsOfQuestion(index: GramIndex, query: Query): Promise<QuestionPairs> {
  const runs = query.phrases.flatMap(({ forms }) => wordRuns(withoutStopWords(forms[0] ?? ''))).filter(({ length }) => length > 1);
  const distinct = [...new Set(runs.flatMap(pairsOf))].slice(0, mostPairs);
  const found = new Map(await Promise.all(distinct.map(async (pair) => [pair, await index.pair(pair)] as const)));
  const known = distinct.flatMap((pair) => found.get(pair) ?? []);
  return {
    pairs: known.map((record) => ({ record, weight: between + (1 - between) * record.cohesion })),
    words: distinct.filter((pair) => (found.get(pair)?.cohesion ?? 0) >= cohesive),
    missing: [...new Set(runs.flatMap((run) => unknownParts(run, (pair) => found.get(pair) !== null)))],
  };
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
