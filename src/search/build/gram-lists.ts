import { type Exception, findExceptions } from './exceptions.ts';
import { type PairLists, sortPostings } from './pair-lists.ts';
import { collectPostings, numberPairs } from './postings.ts';
import type { UnitStream } from './stream.ts';
import { matchTexts } from './text-changes.ts';
import { updateExceptions } from './update-exceptions.ts';
import { updatePairs } from './update-pairs.ts';

/** What gram files are made of. The same texts have the same lists. */
export interface GramLists {
  readonly stream: UnitStream;
  readonly pairs: PairLists;
  /** Ascending by gram. */
  readonly exceptions: readonly Exception[];
}

/** The lists of a library. */
export function collectGrams(stream: UnitStream): GramLists {
  const numbered = numberPairs(stream);
  const postings = collectPostings(stream, numbered);
  const exceptions = findExceptions(stream, numbered.pairAt, postings);
  return { stream, pairs: sortPostings(postings), exceptions };
}

/** Where more texts than this have changed, all lists are made anew: that is quicker. */
const mostChanged = 2_000;

/** The same lists for texts of which most are those of `before`; null when too many are not. */
export function updateGrams(before: GramLists, stream: UnitStream): GramLists | null {
  const changes = matchTexts(before.stream, stream);
  if (changes.removed.length + changes.added.length > mostChanged) return null;
  const pairs = updatePairs(before.pairs, changes);
  return { stream, pairs, exceptions: updateExceptions(before.exceptions, changes, pairs) };
}
