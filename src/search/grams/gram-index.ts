import { partitionPoint } from '../../model/partition.ts';
import { checked, remember, type SearchFiles } from '../files.ts';
import { createBitReader } from '../packing/bits.ts';
import type { PassageSet } from '../sets.ts';
import { type FoundPair, readGroup } from './pair-group.ts';
import type { PairRecord } from './record.ts';
import { openUnits } from './unit-index.ts';

/** Which passages hold units and pairs; loads only the files they stand in. */
export interface GramIndex {
  /** The record of two units, or null when they stand nowhere together. */
  pair(units: string): Promise<PairRecord | null>;
  /** The passages that hold a unit. */
  unit(unit: string): Promise<PassageSet>;
}

/** The gram index that stands in the files of an index. */
export function openGrams(files: SearchFiles): GramIndex {
  const { grams, passages } = files.manifest;
  const firsts = grams.match(/[^]{2}/g) ?? [];
  const holding = openUnits(files);
  const openFile = remember(async (name) => {
    const packed = await files.bytes(name);
    return checked(name, () => openGroups(packed, passages));
  });
  // A search asks twice for each, to find and to weigh, and a record of thousands of texts takes milliseconds to read.
  const pair = remember(async (units): Promise<PairRecord | null> => {
    const file = partitionPoint(firsts, (first) => first <= units) - 1;
    if (file < 0) return null;
    const name = `grams-${String(file)}`;
    const groupOf = await openFile(name);
    return checked(name, () => groupOf(units.charCodeAt(0)).get(units.charCodeAt(1))?.() ?? null);
  });
  return { pair, unit: (unit) => holding(unit.charCodeAt(0)) };
}

type PairGroup = ReadonlyMap<number, FoundPair>;

/** The groups of a file by their first unit; each is read when it is first asked for. */
function openGroups(packed: Uint8Array, passages: number): (first: number) => PairGroup {
  const groups = splitGroups(packed);
  const read = new Map<number, PairGroup>();
  return (first) => {
    const bytes = groups.get(first);
    const group = read.get(first) ?? (bytes ? readGroup(bytes, first, passages) : new Map<number, FoundPair>());
    read.set(first, group);
    return group;
  };
}

/** The bytes of each group of a file. */
function splitGroups(packed: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const reader = createBitReader(packed);
  const sizes = Array.from({ length: reader.gamma() }, () => ({ first: reader.bits(16), size: reader.gamma() }));
  reader.align();
  let start = reader.position / 8;
  return new Map(sizes.map(({ first, size }) => [first, packed.subarray(start, (start += size))]));
}
