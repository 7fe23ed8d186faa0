/** How a pair of units stands in a gram file. */
import type { BitReader, BitWriter } from '../packing/bits.ts';
import { readSubset, writeSubset } from '../packing/subset.ts';

/** A longer gram that begins with the pair, and the texts its parts mislead about; see build/exceptions.ts. */
export interface GramException {
  /** What follows the pair. */
  readonly rest: string;
  readonly kind: 'only' | 'not';
  /** Ascending; all of them hold the pair. */
  readonly texts: Int32Array;
}

/** Everything the index knows about a pair. With `second` 0 the pair is a unit at the end of a run, where no other begins with it. */
export interface PairRecord {
  readonly first: number;
  readonly second: number;
  /** Texts that hold it, ascending, and how often. */
  readonly texts: Int32Array;
  readonly counts: Uint8Array;
  /** 0 where words end between the two units, 1 where they belong to one word. */
  readonly cohesion: number;
  readonly exceptions: readonly GramException[];
}

/** Steps between cohesion 0 and 1. */
const cohesionSteps = 7;

/** Writes records of one file, ascending by pair; `size` is the number of texts in the library. */
export function writeRecord(writer: BitWriter, record: PairRecord, previous: PairRecord | null, size: number): void {
  const follows = previous?.first === record.first;
  writer.bits(follows ? 1 : 0, 1);
  if (follows) writer.gamma(record.second - previous.second);
  else {
    writer.bits(record.first, 16);
    writer.bits(record.second, 16);
  }
  writer.gamma(record.texts.length);
  writeSubset(writer, record.texts, size);
  if (record.second === 0) return;
  writeCounts(writer, record.counts);
  writer.bits(Math.round(record.cohesion * cohesionSteps), 3);
  writer.gamma(record.exceptions.length + 1);
  for (const exception of record.exceptions) writeException(writer, exception, record.texts);
}

/** Reads the record behind `previous`. */
export function readRecord(reader: BitReader, previous: PairRecord | null, size: number): PairRecord {
  const follows = reader.bits(1) === 1;
  const first = follows && previous ? previous.first : reader.bits(16);
  const second = follows && previous ? previous.second + reader.gamma() : reader.bits(16);
  const texts = readSubset(reader, reader.gamma(), size);
  if (second === 0) return { first, second, texts, counts: new Uint8Array(0), cohesion: 0, exceptions: [] };
  const counts = readCounts(reader, texts.length);
  const cohesion = reader.bits(3) / cohesionSteps;
  const exceptions: GramException[] = [];
  for (let left = reader.gamma() - 1; left > 0; left--) exceptions.push(readException(reader, texts));
  return { first, second, texts, counts, cohesion, exceptions };
}

/** Those that occur more than once, of these those that occur more than twice, and so on until none is left. */
function writeCounts(writer: BitWriter, counts: Uint8Array): void {
  let left = counts;
  for (let least = 1; left.length > 0; least++) {
    const more = placesAbove(left, least);
    writer.gamma(more.length + 1);
    writeSubset(writer, more, left.length);
    left = left.filter((count) => count > least);
  }
}

function placesAbove(counts: Uint8Array, least: number): Int32Array {
  const places = new Int32Array(counts.length);
  let length = 0;
  for (let place = 0; place < counts.length; place++) if ((counts[place] ?? 0) > least) places[length++] = place;
  return places.subarray(0, length);
}

function readCounts(reader: BitReader, length: number): Uint8Array {
  const counts = new Uint8Array(length).fill(1);
  let members: Int32Array | null = null;
  for (let left = length; left > 0; ) {
    const more = readSubset(reader, reader.gamma() - 1, left);
    const above: Int32Array | null = members;
    members = above ? more.map((index) => above[index] ?? 0) : more;
    for (const place of members) counts[place] = (counts[place] ?? 0) + 1;
    left = more.length;
  }
  return counts;
}

function writeException(writer: BitWriter, { rest, kind, texts }: GramException, within: Int32Array): void {
  writer.gamma(rest.length);
  for (let i = 0; i < rest.length; i++) writer.bits(rest.charCodeAt(i), 16);
  writer.bits(kind === 'only' ? 1 : 0, 1);
  writer.gamma(texts.length + 1);
  writeSubset(writer, placesIn(texts, within), within.length);
}

function readException(reader: BitReader, within: Int32Array): GramException {
  let rest = '';
  for (let left = reader.gamma(); left > 0; left--) rest += String.fromCharCode(reader.bits(16));
  const kind = reader.bits(1) === 1 ? 'only' : 'not';
  const places = readSubset(reader, reader.gamma() - 1, within.length);
  return { rest, kind, texts: places.map((place) => within[place] ?? 0) };
}

/** Places of `items` in `list`; both ascending, all items there. */
function placesIn(items: Int32Array, list: Int32Array): Int32Array {
  let place = 0;
  return items.map((item) => {
    while ((list[place] ?? item) < item) place++;
    return place;
  });
}
