/**
 * Records that one build keeps for the next: a file of their bytes, which a build only adds to, and a list that says which of them are of
 * use. The list is replaced at once and at the very end, so that a killed build leaves what was there.
 */
import { rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { appendTo, readAt, type RecordAppender } from './record-file.ts';
import { dataFile, type Half, type Listed, type Place, readList, writeList } from './record-list.ts';

/** What was kept under a key: a note, which is at hand, and fields, which are read when they are asked for. */
export interface KeptRecord {
  readonly note: unknown;
  /** Throws where its bytes are not those that were kept; a record that was damaged before it was recalled is none. */
  readonly field: (index: number) => Buffer;
}

/** A record of the build before. */
export interface RecalledRecord extends KeptRecord {
  /** Keeps it for the next build as it is, with this note. */
  readonly keep: (note: unknown) => void;
}

/** Records of the build before, and those of this one. */
export interface RecordStore {
  /** Null for what was not kept, or is not whole. */
  readonly recall: (key: string) => RecalledRecord | null;
  readonly add: (key: string, fields: readonly string[], note: unknown) => void;
  /** From now on the store has what this build has added or kept, in that order, and nothing else. */
  readonly close: () => void;
}

/** Bytes of no use are left behind when there are this many beside those of use, and after so many builds all of them. */
const [mostWaste, mostBuilds] = [0.25, 32];

/** Opens the store at `place` (a path without an ending). Records of another `revision` count as none. */
export function openRecordStore(place: string, revision: string): RecordStore {
  const before = readList(place, revision);
  const renewed = before !== null && isWasteful(before);
  const half = renewed ? otherHalf(before.half) : (before?.half ?? 0);
  if (!renewed) rmSync(dataFile(place, otherHalf(half)), { force: true });
  const appender = appendTo(dataFile(place, half), before && !renewed ? before.end : 0);
  const source = dataFile(place, before?.half ?? 0);
  const kept = new Map<string, Place>();
  return {
    recall: (key) => {
      const found = before?.places.get(key);
      if (!before || !found) return null;
      const record = recordAt(source, found);
      if (!before.untouched && !isWhole(record, found)) return null;
      return { ...record, keep: (note) => void kept.set(key, { ...(renewed ? moved(source, found, appender) : found), note }) };
    },
    add: (key, fields, note) => {
      const all = fields.map((field) => Buffer.from(field));
      const at = appender.add(Buffer.concat(all));
      kept.set(key, { at, lengths: all.map(({ length }) => length), sums: all.map((bytes) => crc32(bytes)), note });
    },
    close: () => {
      appender.close();
      writeList(place, revision, { half, builds: renewed ? 0 : (before?.builds ?? 0) + 1, places: kept });
    },
  };
}

/** The records of a store, in their order; null where there is none of this revision, or one of them is not whole. */
export function readRecords(place: string, revision: string): readonly KeptRecord[] | null {
  const list = readList(place, revision);
  if (!list) return null;
  const records = [...list.places.values()].map((found) => ({ found, record: recordAt(dataFile(place, list.half), found) }));
  return list.untouched || records.every(({ found, record }) => isWhole(record, found)) ? records.map(({ record }) => record) : null;
}

const otherHalf = (half: Half): Half => (half === 0 ? 1 : 0);

function isWasteful({ places, end, builds }: Listed): boolean {
  const used = [...places.values()].reduce((sum, { lengths }) => sum + total(lengths), 0);
  return end - used > used * mostWaste || (builds >= mostBuilds && end > used);
}

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

function recordAt(data: string, { at, lengths, sums, note }: Place): KeptRecord {
  const field = (index: number): Buffer => {
    const bytes = readAt(data, at + total(lengths.slice(0, index)), lengths[index] ?? 0);
    if (crc32(bytes) !== sums[index]) throw new Error(`缓存“${data}”已损坏，请删除这个文件后重新构建。`);
    return bytes;
  };
  return { note, field };
}

function isWhole({ field }: KeptRecord, { sums }: Place): boolean {
  try {
    for (const index of sums.keys()) field(index);
    return true;
  } catch {
    return false;
  }
}

function moved(data: string, place: Place, appender: RecordAppender): Place {
  return { ...place, at: appender.add(readAt(data, place.at, total(place.lengths))) };
}
