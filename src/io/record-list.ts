/** Which records a store has, where their bytes are, and whether anybody has touched those since. */
import { createLineWriter, readLineFile } from './line-file.ts';
import { stampOf } from './file-stamp.ts';

/** Where a record is: its fields follow one another. */
export interface Place {
  readonly at: number;
  readonly lengths: readonly number[];
  /** Checksums of the fields. */
  readonly sums: readonly number[];
  readonly note: unknown;
}

/** There are two files for bytes: one is in use while the other is written anew. */
export type Half = 0 | 1;

/** A list as it is written. */
export interface RecordList {
  /** The file with the bytes. */
  readonly half: Half;
  /** How many builds have added to that file. */
  readonly builds: number;
  /** By key, in the order of the records. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A list as it is read. */
export interface Listed extends RecordList {
  /** Where the bytes end that it speaks of. */
  readonly end: number;
  /** False where the bytes are to be looked at before they are used. */
  readonly untouched: boolean;
}

interface Head {
  readonly half: Half;
  readonly builds: number;
  readonly end: number;
  readonly stamp: string | null;
}

const listFile = (place: string): string => `${place}.list`;

/** A file for the bytes of the store at `place`. */
export const dataFile = (place: string, half: Half): string => `${place}.${String(half)}`;

/** Puts the list in the place of the one before. The bytes it speaks of are in their file. */
export function writeList(place: string, revision: string, { half, builds, places }: RecordList): void {
  const ends = [...places.values()].map(({ at, lengths }) => lengths.reduce((sum, length) => sum + length, at));
  const writer = createLineWriter(listFile(place), revision);
  const head: Head = { half, builds, end: ends.reduce((last, end) => Math.max(last, end), 0), stamp: stampOf(dataFile(place, half)) };
  writer.add(JSON.stringify(head));
  for (const entry of places) writer.add(JSON.stringify(entry));
  writer.close();
}

/** Null where there is no list of this revision, or not a whole one. */
export function readList(place: string, revision: string): Listed | null {
  const [first, ...others] = readLineFile(listFile(place), revision) ?? [];
  if (!first) return null;
  const { half, builds, end, stamp } = JSON.parse(first.toString()) as Head;
  const places = new Map(others.map((line) => JSON.parse(line.toString()) as [string, Place]));
  return { half, builds, end, places, untouched: stamp !== null && stampOf(dataFile(place, half)) === stamp };
}
