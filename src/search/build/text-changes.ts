/** Which texts of a library are those of the build before, and where they stand now. */
import { partitionPoint } from '../../model/partition.ts';
import type { UnitStream } from './stream.ts';

/** What became of the texts of a library. */
export interface TextChanges {
  readonly before: UnitStream;
  readonly after: UnitStream;
  /** For each text of before its number now, -1 for one that is gone; ascending but for these. */
  readonly numberOf: Int32Array;
  /** Numbers before of those that are gone. */
  readonly removed: Int32Array;
  /** Numbers now of those that are new. */
  readonly added: Int32Array;
}

/** Texts in both libraries, in the same order; one that was moved over others may count as removed and added. */
export function matchTexts(before: UnitStream, after: UnitStream): TextChanges {
  const numberOf = new Int32Array(before.starts.length - 1).fill(-1);
  const isNew = new Uint8Array(after.starts.length - 1).fill(1);
  const [marksBefore, marksAfter] = [markTexts(before), markTexts(after)];
  const match = (old: number, now: number): boolean => {
    if (marksBefore[old] !== marksAfter[now] || !sameText(before, old, after, now)) return false;
    numberOf[old] = now;
    isNew[now] = 0;
    return true;
  };
  const middle = matchEnds(whole(numberOf.length, isNew.length), match);
  let from: Place = [middle.from[0] - 1, middle.from[1] - 1];
  for (const place of [...anchorsIn(middle, marksBefore, marksAfter), middle.to]) {
    if (place !== middle.to && !match(...place)) continue;
    matchEnds({ from: [from[0] + 1, from[1] + 1], to: place }, match);
    from = place;
  }
  return { before, after, numberOf, removed: placesOf(numberOf, -1), added: placesOf(isNew, 1) };
}

/** Number of a text before, and now. */
type Place = readonly [old: number, now: number];

/** `to` is the first place behind. */
interface Range {
  readonly from: Place;
  readonly to: Place;
}

const whole = (old: number, now: number): Range => ({ from: [0, 0], to: [old, now] });

/** Matches as much as there is at both ends; what is left between. */
function matchEnds({ from, to }: Range, match: (old: number, now: number) => boolean): Range {
  let [[old, now], [oldEnd, nowEnd]] = [from, to];
  while (old < oldEnd && now < nowEnd && match(old, now)) [old, now] = [old + 1, now + 1];
  while (old < oldEnd && now < nowEnd && match(oldEnd - 1, nowEnd - 1)) [oldEnd, nowEnd] = [oldEnd - 1, nowEnd - 1];
  return { from: [old, now], to: [oldEnd, nowEnd] };
}

/** Texts with a mark no other has there, as many as rise on both sides (patience diff). */
function anchorsIn({ from, to }: Range, before: Int32Array, after: Int32Array): Place[] {
  const places = new Map<number, { old: number; now: number }>();
  const note = (mark: number, side: 'old' | 'now', at: number): void => {
    const place = places.get(mark) ?? { old: -1, now: -1 };
    place[side] = place[side] === -1 ? at : several;
    places.set(mark, place);
  };
  for (let at = from[0]; at < to[0]; at++) note(before[at] ?? 0, 'old', at);
  for (let at = from[1]; at < to[1]; at++) note(after[at] ?? 0, 'now', at);
  const single = [...places.values()].filter(({ old, now }) => old >= 0 && now >= 0);
  return longestRise(single.map(({ old, now }): Place => [old, now]).sort(([a], [b]) => a - b));
}

const several = -2;

/** Of places with rising first numbers the longest list whose second numbers rise as well. */
function longestRise(places: readonly Place[]): Place[] {
  interface Chain {
    readonly place: Place;
    readonly before: Chain | undefined;
  }
  const ends: Chain[] = [];
  for (const place of places) {
    const length = partitionPoint(ends, (end) => end.place[1] < place[1]);
    ends[length] = { place, before: ends[length - 1] };
  }
  const rise: Place[] = [];
  for (let chain = ends.at(-1); chain; chain = chain.before) rise.push(chain.place);
  return rise.reverse();
}

/** A number for each text, the same for the same text. */
function markTexts({ units, starts }: UnitStream): Int32Array {
  return Int32Array.from({ length: starts.length - 1 }, (_, text) => {
    let mark = 0x811c9dc5;
    for (let at = starts[text] ?? 0, end = starts[text + 1] ?? 0; at < end; at++) mark = Math.imul(mark ^ (units[at] ?? 0), 0x01000193);
    return mark;
  });
}

function sameText(before: UnitStream, old: number, after: UnitStream, now: number): boolean {
  const [start, end] = [before.starts[old] ?? 0, before.starts[old + 1] ?? 0];
  const shift = (after.starts[now] ?? 0) - start;
  if (end + shift !== after.starts[now + 1]) return false;
  for (let at = start; at < end; at++) if (before.units[at] !== after.units[at + shift]) return false;
  return true;
}

function placesOf(values: Int32Array | Uint8Array, wanted: number): Int32Array {
  const places: number[] = [];
  for (const [place, value] of values.entries()) if (value === wanted) places.push(place);
  return Int32Array.from(places);
}
