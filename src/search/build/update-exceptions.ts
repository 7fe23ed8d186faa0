/**
 * The exceptions of a library from those it had before some of its texts changed. What is known of a gram (see exceptions.ts)
 * depends on the texts that hold both its parts, and on those that hold the gram: so only grams whose parts stand together in a text
 * that is gone or new can have changed. These are looked at, one unit longer each time; all others only get their new numbers.
 */
import { emptySet, intersect, type PassageSet, subtract, unite } from '../sets.ts';
import { type ChangedLevel, changedPairs, keepOnly, type Sighting, sightLonger } from './changed-grams.ts';
import { byGram, denseLimit, type Exception, exceptionKind, longestGram } from './exceptions.ts';
import type { PairLists } from './pair-lists.ts';
import { textOf } from './stream.ts';
import type { TextChanges } from './text-changes.ts';

/** `pairs` are those after the change. */
export function updateExceptions(known: readonly Exception[], changes: TextChanges, pairs: PairLists): Exception[] {
  const renumber = createRenumbering(changes);
  const before = new Map(known.map((exception) => [exception.gram, exception]));
  const knowledge: Knowledge = {
    known(gram) {
      const exception = before.get(gram);
      return exception && renumber(exception);
    },
    read: (gram, texts) => texts.filter((text) => textOf(changes.after, text).includes(gram)),
    updated: new Map(),
  };
  for (let level = changedPairs(changes, pairs); level.length < longestGram && level.holders.size > 0; ) level = lengthen(level, knowledge);
  const { updated } = knowledge;
  const kept = known.filter(({ gram }) => !updated.has(gram)).map(renumber);
  return [...kept, ...[...updated.values()].filter((exception) => exception !== null)].sort(byGram);
}

/** What an update knows, and what it finds out. */
interface Knowledge {
  /** What was known of a gram, in the numbers of now. */
  readonly known: (gram: string) => Exception | undefined;
  /** Those of some texts that hold the gram. */
  readonly read: (gram: string, texts: PassageSet) => PassageSet;
  /** What is known of the grams looked at now; null where nothing is listed. */
  readonly updated: Map<string, Exception | null>;
}

/** One unit longer. Of a gram that was dense everything is known; of others there are few texts to read. */
function lengthen(level: ChangedLevel, { known, read, updated }: Knowledge): ChangedLevel {
  const { holders } = level;
  const { texts, sightings } = sightLonger(level);
  const next = new Map<string, PassageSet>();
  for (const sighting of sightings) {
    const { gram } = sighting;
    const both = intersect(holders.get(gram.slice(0, -1)) ?? emptySet, holders.get(gram.slice(1)) ?? emptySet);
    const before = both.length - sighting.both.length + sighting.bothGone;
    if (Math.max(before, both.length) <= denseLimit) continue;
    const holding = before > denseLimit ? knownHolders(sighting, both, known(gram)) : read(gram, both);
    updated.set(gram, exceptionOf(gram, both, holding));
    if (holding.length + sighting.heldGone > denseLimit) next.set(gram, holding);
  }
  return { length: level.length + 1, texts: keepOnly(texts, next), holders: next };
}

function exceptionOf(gram: string, both: PassageSet, holding: PassageSet): Exception | null {
  const kind = exceptionKind(gram.length, both.length, holding.length);
  return kind && { gram, kind, texts: kind === 'only' ? holding : subtract(both, holding) };
}

/** The texts that hold a gram of which everything was known; `exception` in the numbers of now. */
function knownHolders({ gram, both: bothNew, held }: Sighting, both: PassageSet, exception: Exception | undefined): PassageSet {
  const holdNew = Int32Array.from(held);
  if (exception?.kind === 'only') return unite([exception.texts, holdNew]);
  if (!exception && gram.length === 3) return holdNew;
  return subtract(both, unite([exception?.texts ?? emptySet, subtract(Int32Array.from(bothNew), holdNew)]));
}

/** Texts that are gone are left out. */
function createRenumbering({ numberOf }: TextChanges): (exception: Exception) => Exception {
  if (numberOf.every((now, old) => now === old)) return (exception) => exception;
  return (exception) => ({ ...exception, texts: exception.texts.map((text) => numberOf[text] ?? -1).filter((text) => text >= 0) });
}
