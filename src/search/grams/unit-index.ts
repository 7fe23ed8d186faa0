import { partitionPoint } from '../../model/partition.ts';
import { checked, remember, type SearchFiles } from '../files.ts';
import { type BitWriter, createBitReader } from '../packing/bits.ts';
import { readSubset, writeSubset } from '../packing/subset.ts';
import { emptySet, type PassageSet } from '../sets.ts';

/** The passages that hold a unit; loads only the file it stands in. */
export type UnitIndex = (unit: number) => Promise<PassageSet>;

/** The unit lists that stand in the files of an index. */
export function openUnits({ manifest: { units, passages }, bytes }: SearchFiles): UnitIndex {
  const firsts = Array.from({ length: units.length }, (_, file) => units.charCodeAt(file));
  const open = remember(async (name) => {
    const packed = await bytes(name);
    return checked(name, () => readUnits(packed, passages));
  });
  return async (unit) => {
    const file = partitionPoint(firsts, (first) => first <= unit) - 1;
    return file < 0 ? emptySet : ((await open(`units-${String(file)}`)).get(unit) ?? emptySet);
  };
}

/** Writes the texts of one unit behind those of the units before it. */
export function writeUnit(writer: BitWriter, unit: number, texts: PassageSet, size: number): void {
  writer.bits(1, 1);
  writer.bits(unit, 16);
  writer.gamma(texts.length);
  writeSubset(writer, texts, size);
}

/** Bits past the end are 0: no unit follows. */
function readUnits(packed: Uint8Array, size: number): ReadonlyMap<number, PassageSet> {
  const reader = createBitReader(packed);
  const units = new Map<number, PassageSet>();
  while (reader.bits(1) === 1) units.set(reader.bits(16), readSubset(reader, reader.gamma(), size));
  return units;
}
