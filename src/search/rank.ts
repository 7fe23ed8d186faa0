import { foldText } from '../normalise/fold.ts';
import { holds } from './match.ts';
import type { Query } from './query.ts';

export type Tier = 'exact' | 'related';
export type Order = 'relevance' | 'document';

/** A passage that was found, before its text is shown. */
export interface Found {
  readonly passage: number;
  readonly tier: Tier;
  readonly score: number;
}

/** How well a title answers: 3 it is the query, 2 it holds the query in few other words … 0 it does not hold it. */
export function titleScore(title: string, label: string, query: Query): number {
  const folded = foldText(title);
  const bare = folded.startsWith(foldText(label)) ? folded.slice(foldText(label).length) : folded;
  const scores = query.phrases.map((phrase) => {
    if (phrase.forms.some((form) => form === folded || form === bare || `《${bare}》` === form)) return 3;
    const longest = Math.max(0, ...phrase.forms.filter((form) => folded.includes(form)).map(({ length }) => length));
    return holds(folded, phrase) ? 1 + longest / folded.length : 0;
  });
  return scores.length === 0 ? 0 : Math.min(...scores);
}

/** Exact before related; within a tier best first, or as they stand in the library. */
export function sortFound(found: readonly Found[], order: Order): Found[] {
  const tier = (entry: Found): number => (entry.tier === 'exact' ? 0 : 1);
  return [...found].sort(
    (a, b) => tier(a) - tier(b) || (order === 'relevance' ? b.score - a.score : 0) || a.passage - b.passage,
  );
}
