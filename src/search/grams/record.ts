/** How what is known of a pair of units stands in a gram file. */
import type { BitReader, BitWriter } from '../packing/bits.ts';
import { readSubset, writeSubset } from '../packing/subset.ts';
import type { PassageSet } from '../sets.ts';

/** A longer gram that begins with the pair, and the texts its parts mislead about; see build/exceptions.ts. */
export interface GramException {
  /** What follows the pair. */
  readonly rest: string;
  readonly kind: 'only' | 'not';
  /** Ascending; all of them hold the pair. */
  readonly texts: PassageSet;
}

/** Where a pair stands. */
export interface PairTexts {
  /** Texts that hold it, ascending, and how often. */
  readonly texts: PassageSet;
  readonly counts: Uint8Array;
}

/** Everything the index knows about a pair. */
export interface PairRecord extends PairTexts {
  readonly first: number;
  readonly second: number;
  /** 0 where words end between the two units, 1 where they belong to one word. */
  readonly cohesion: number;
  readonly exceptions: readonly GramException[];
}

/** `size` is the number of all texts. */
export function writeTexts(writer: BitWriter, { texts, counts }: PairTexts, size: number): void {
  writeSubset(writer, texts, size);
  writeCounts(writer, counts);
}

/** Reads `count` texts of `size`. */
export function readTexts(reader: BitReader, count: number, size: number): PairTexts {
  return { texts: readSubset(reader, count, size), counts: readCounts(reader, count) };
}

/** Steps between cohesion 0 and 1, and the step where nothing is known. */
const [cohesionSteps, undecided] = [7, 4];

/** Most pairs are too rare to be known: one bit says so. */
export function writeCohesion(writer: BitWriter, cohesion: number): void {
  const step = Math.round(cohesion * cohesionSteps);
  writer.bits(step === undecided ? 1 : 0, 1);
  if (step !== undecided) writer.bits(step, 3);
}

/** The inverse of `writeCohesion`, to the nearest step. */
export function readCohesion(reader: BitReader): number {
  return (reader.bits(1) === 1 ? undecided : reader.bits(3)) / cohesionSteps;
}

/** Those that occur more than once, of these those that occur more than twice, and so on until none is left. */
function writeCounts(writer: BitWriter, counts: Uint8Array): void {
  let left = counts;
  for (let least = 1; left.length > 0; least++) {
    const more = placesAbove(left, least);
    writer.gamma(more.length + 1);
    if (more.length === 0) return;
    writeSubset(writer, more, left.length);
    left = left.filter((count) => count > least);
  }
}

function placesAbove(counts: Uint8Array, least: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < counts.length; place++) if ((counts[place] ?? 0) > least) places.push(place);
  return places;
}

function readCounts(reader: BitReader, length: number): Uint8Array {
  const counts = new Uint8Array(length).fill(1);
  let members: Int32Array | null = null;
  for (let left = length; left > 0; ) {
    const count = reader.gamma() - 1;
    if (count === 0) break;
    const more = readSubset(reader, count, left);
    const above: Int32Array | null = members;
    members = above ? more.map((index) => above[index] ?? 0) : more;
    for (const place of members) counts[place] = (counts[place] ?? 0) + 1;
    left = count;
  }
  return counts;
}

/** Exceptions to texts that hold a pair. */
export function writeExceptions(writer: BitWriter, exceptions: readonly GramException[], within: PassageSet): void {
  writer.gamma(exceptions.length + 1);
  for (const { rest, kind, texts } of exceptions) {
    writer.gamma(rest.length);
    for (let i = 0; i < rest.length; i++) writer.bits(rest.charCodeAt(i), 16);
    writer.bits(kind === 'only' ? 1 : 0, 1);
    writer.gamma(texts.length + 1);
    writeSubset(writer, placesIn(texts, within), within.length);
  }
}

/** The inverse of `writeExceptions`. */
export function readExceptions(reader: BitReader, within: PassageSet): GramException[] {
  return Array.from({ length: reader.gamma() - 1 }, () => {
    let rest = '';
    for (let left = reader.gamma(); left > 0; left--) rest += String.fromCharCode(reader.bits(16));
    const kind = reader.bits(1) === 1 ? 'only' : 'not';
    const places = readSubset(reader, reader.gamma() - 1, within.length);
    return { rest, kind, texts: places.map((place) => within[place] ?? 0) };
  });
}

/** Places of `items` in `list`; both ascending, all items there. */
export function placesIn(items: PassageSet, list: PassageSet): Int32Array {
  let place = 0;
  return items.map((item) => {
    while ((list[place] ?? item) < item) place++;
    return place;
  });
}
