/** Grams that stand in texts that are gone or new, one length after the other. */
import { makePair } from '../grams/units.ts';
import type { PassageSet } from '../sets.ts';
import { denseLimit } from './exceptions.ts';
import { pairKey, type PairLists, textsOfPair } from './pair-lists.ts';
import { textOf } from './stream.ts';
import type { TextChanges } from './text-changes.ts';

/** A text that is gone or new. */
export interface ChangedText {
  /** -1 for one that is gone. */
  readonly number: number;
  readonly text: string;
  /** The grams of a level it holds. */
  readonly grams: readonly string[];
}

/** Grams of one length that stand in changed texts and are, or were, in more texts than `denseLimit`; with the texts that hold them now. */
export interface ChangedLevel {
  readonly length: number;
  readonly texts: readonly ChangedText[];
  readonly holders: ReadonlyMap<string, PassageSet>;
}

/** The pairs of changed texts; `pairs` are those of the library now. */
export function changedPairs({ before, after, removed, added }: TextChanges, pairs: PairLists): ChangedLevel {
  const changedText = (number: number, text: string): ChangedText => ({ number, text, grams: pairsIn(text) });
  const gone = Array.from(removed, (text) => changedText(-1, textOf(before, text)));
  const fresh = Array.from(added, (text) => changedText(text, textOf(after, text)));
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

/** The same texts, with the grams that are still of use. */
export const keepOnly = (texts: readonly ChangedText[], holders: ReadonlyMap<string, PassageSet>): ChangedText[] =>
  texts.map((text) => ({ ...text, grams: text.grams.filter((gram) => holders.has(gram)) }));

/** What the changed texts tell of a gram. */
export interface Sighting {
  readonly gram: string;
  /** New texts that hold both its parts, and those of them that hold the gram. */
  readonly both: number[];
  readonly held: number[];
  /** The same of texts that are gone: how many. */
  bothGone: number;
  heldGone: number;
}

/** The grams one unit longer whose parts stand together in a changed text; and the texts with those they hold. */
export function sightLonger({ texts }: ChangedLevel): { readonly sightings: Iterable<Sighting>; readonly texts: readonly ChangedText[] } {
  const sightings = new Map<string, Sighting>();
  return { texts: texts.map((text) => ({ ...text, grams: sight(text, sightings) })), sightings: sightings.values() };
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
