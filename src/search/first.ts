/** The first hits of a query whose texts have to be read, before all of them are. */
import type { Backend } from './backends/backend.ts';
import { unitRuns } from './grams/units.ts';
import { holds } from './match.ts';
import type { Query } from './query.ts';
import type { Found } from './rank.ts';
import { intersect, type PassageSet } from './sets.ts';
import type { PassageStore } from './store.ts';

/** So few candidates are read at once. */
const few = 300;
/** Candidates read at a time, and how many times at most: where hardly any holds the query, the whole answer comes as soon. */
const [batch, batches] = [40, 5];

/**
 * The first passages that hold a query literally, certain and in their final order, where finding all takes long: marks stand among
 * its words, and many texts hold both. Otherwise none. `rank` puts candidates into the order of the answer.
 */
export async function findFirst(
  { backend, store }: { readonly backend: Backend; readonly store: PassageStore },
  query: Query,
  rank: (candidates: PassageSet) => Promise<readonly Found[]>,
  limit: number,
): Promise<Found[]> {
  const candidates = await findCandidates(backend, query);
  if (candidates === null || candidates.length <= few) return [];
  const ranked = await rank(candidates);
  const first: Found[] = [];
  for (let from = 0; from < batch * batches && first.length < limit; from += batch) {
    const next = ranked.slice(from, from + batch);
    const haystacks = await store.haystacks(next.map(({ passage }) => passage));
    first.push(...next.filter((_, at) => answers(haystacks[at] ?? '', query)));
  }
  return first.slice(0, limit);
}

/** Passages that may hold all phrases; null where the index knows by itself which do. */
async function findCandidates(backend: Backend, { phrases }: Query): Promise<PassageSet | null> {
  const mixed = phrases.some(({ forms }) => forms.some((form) => unitRuns(form).length > 1));
  if (!mixed || !backend.candidates) return null;
  return (await Promise.all(phrases.map(backend.candidates))).reduce(intersect);
}

function answers(haystack: string, { phrases, without }: Query): boolean {
  return phrases.every((phrase) => holds(haystack, phrase)) && !without.some((phrase) => holds(haystack, phrase));
}
