/**
 * The exceptions of a library from those it had before some of its texts changed. What is known of a gram (see exceptions.ts)
 * depends on the texts that hold both its parts, and on those that hold the gram: so only grams whose parts stand together in a text
 * that is gone or new can have changed. These are looked at, one unit longer each time; all others only get their new numbers.
 */
import { emptySet, intersect, type PassageSet, subtract, unite } from '../sets.ts';
import { makePair } from '../grams/units.ts';
import { byGram, denseLimit, type Exception, exceptionKind, longestGram } from './exceptions.ts';
import { pairKey, type PairLists, textsOfPair } from './pair-lists.ts';
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
  for (let level = pairsOf(changes, pairs); level.length < longestGram && level.holders.size > 0; ) level = lengthen(level, knowledge);
  const { updated } = knowledge;
  const kept = known.filter(({ gram }) => !updated.has(gram)).map(renumber);
  return [...kept, ...[...updated.values()].filter((exception) => exception !== null)].sort(byGram);
}

/** A text that is gone or new. */
interface ChangedText {
  /** -1 for one that is gone. */
  readonly number: number;
  readonly text: string;
  /** The grams of a level it holds. */
  readonly grams: readonly string[];
}

/** Grams of one length that stand in changed texts and are, or were, in more texts than `denseLimit`; with the texts that hold them now. */
interface ChangedLevel {
  readonly length: number;
  readonly texts: readonly ChangedText[];
  readonly holders: ReadonlyMap<string, PassageSet>;
}

function pairsOf({ before, after, removed, added }: TextChanges, pairs: PairLists): ChangedLevel {
  const gone = Array.from(removed, (text) => textOf(before, text)).map((text) => ({ number: -1, text, grams: pairsIn(text) }));
  const fresh = Array.from(added, (number) => ({ number, text: textOf(after, number) })).map((changed) => ({ ...changed, grams: pairsIn(changed.text) }));
  const goneHolding = new Map<string, number>();
  for (const pair of gone.flatMap(({ grams }) => grams)) goneHolding.set(pair, (goneHolding.get(pair) ?? 0) + 1);
  const holders = new Map<string, PassageSet>();
  for (const pair of new Set([...gone, ...fresh].flatMap(({ grams }) => grams))) {
    const texts = textsOfPair(pairs, pairKey(pair.charCodeAt(0), pair.charCodeAt(1)));
    if (texts.length + (goneHolding.get(pair) ?? 0) > denseLimit) holders.set(pair, texts);
  }
  return { length: 2, texts: keepOnly([...gone, ...fresh], holders), holders };
}

function pairsIn(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) if (makePair(text.charCodeAt(at), text.charCodeAt(at + 1))) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}

const keepOnly = (texts: readonly ChangedText[], holders: ReadonlyMap<string, PassageSet>): ChangedText[] =>
  texts.map((text) => ({ ...text, grams: text.grams.filter((gram) => holders.has(gram)) }));

/** What the changed texts tell of a gram. */
interface Sighting {
  readonly gram: string;
  /** New texts that hold both its parts, and those of them that hold the gram. */
  readonly both: number[];
  readonly held: number[];
  /** The same of texts that are gone: how many. */
  bothGone: number;
  heldGone: number;
}

interface Knowledge {
  /** What was known of a gram, in the numbers of now. */
  readonly known: (gram: string) => Exception | undefined;
  /** Those of some texts that hold the gram. */
  readonly read: (gram: string, texts: PassageSet) => PassageSet;
  /** What is known of the grams looked at now; null where nothing is listed. */
  readonly updated: Map<string, Exception | null>;
}

/** One unit longer. Of a gram that was dense everything is known; of others there are few texts to read. */
function lengthen(
  { length, texts, holders }: ChangedLevel,
  { known, read, updated }: Knowledge,
): ChangedLevel {
  const sightings = new Map<string, Sighting>();
  const longer = texts.map((text) => ({ ...text, grams: sight(text, sightings) }));
  const next = new Map<string, PassageSet>();
  for (const sighting of sightings.values()) {
    const { gram } = sighting;
    const both = intersect(holders.get(gram.slice(0, -1)) ?? emptySet, holders.get(gram.slice(1)) ?? emptySet);
    const before = both.length - sighting.both.length + sighting.bothGone;
    if (Math.max(before, both.length) <= denseLimit) continue;
    const holding = before > denseLimit ? knownHolders(sighting, both, known(gram)) : read(gram, both);
    updated.set(gram, exceptionOf(gram, both, holding));
    if (holding.length + sighting.heldGone > denseLimit) next.set(gram, holding);
  }
  return { length: length + 1, texts: keepOnly(longer, next), holders: next };
}

function exceptionOf(gram: string, both: PassageSet, holding: PassageSet): Exception | null {
  const kind = exceptionKind(gram.length, both.length, holding.length);
  return kind && { gram, kind, texts: kind === 'only' ? holding : subtract(both, holding) };
}

/** Notes all grams whose parts the text holds; those it holds themselves. */
function sight({ number, text, grams }: ChangedText, sightings: Map<string, Sighting>): string[] {
  const held: string[] = [];
  for (const gram of joined(grams)) {
    const sighting = sightings.get(gram) ?? { gram, both: [], held: [], bothGone: 0, heldGone: 0 };
    sightings.set(gram, sighting);
    const holds = text.includes(gram);
    if (holds) held.push(gram);
    if (number >= 0) {
      sighting.both.push(number);
      if (holds) sighting.held.push(number);
    } else {
      sighting.bothGone++;
      if (holds) sighting.heldGone++;
    }
  }
  return held;
}

/** 监督 and 督检 → 监督检. */
function* joined(parts: readonly string[]): Generator<string, undefined> {
  const behind = Map.groupBy(parts, (part) => part.slice(0, -1));
  for (const left of parts) for (const right of behind.get(left.slice(1)) ?? []) yield left + right.slice(-1);
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
