import { checked, type SearchFiles } from '../files.ts';
import { createBitReader } from '../packing/bits.ts';
import { type PairRecord, readRecord } from './record.ts';

/** Records of pairs; loads only the files they stand in. */
export interface GramIndex {
  /** The record of two units, or null when they stand nowhere together. */
  pair(units: string): Promise<PairRecord | null>;
  /** All records that begin with a unit. */
  beginning(unit: string): Promise<PairRecord[]>;
}

export function openGrams(files: SearchFiles): GramIndex {
  const { grams, passages } = files.manifest;
  const count = grams.length / 2;
  const opened = new Map<number, Promise<PairRecord[]>>();
  const open = (file: number): Promise<PairRecord[]> => {
    const pending = opened.get(file) ?? readGramFile(files, `grams-${String(file)}`, passages);
    opened.set(file, pending);
    pending.catch(() => opened.delete(file));
    return pending;
  };
  /** The last file whose first pair is not behind the given one. */
  const fileOf = (units: string): number => {
    let found = 0;
    for (let low = 0, high = count - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      if (comesFirst(grams, middle * 2, units)) [found, low] = [middle, middle + 1];
      else high = middle - 1;
    }
    return found;
  };
  return {
    async pair(units) {
      if (count === 0) return null;
      const [first, second] = [units.charCodeAt(0), units.charCodeAt(1)];
      const records = await open(fileOf(units));
      return records.find((record) => record.first === first && record.second === second) ?? null;
    },
    async beginning(unit) {
      if (count === 0) return [];
      const [from, to] = [fileOf(`${unit}\0`), fileOf(`${unit}\uffff`)];
      const records = await Promise.all(Array.from({ length: to - from + 1 }, (_, index) => open(from + index)));
      return records.flat().filter(({ first }) => first === unit.charCodeAt(0));
    },
  };
}

function comesFirst(grams: string, at: number, units: string): boolean {
  const [first, second] = [grams.charCodeAt(at), grams.charCodeAt(at + 1)];
  const wanted = units.charCodeAt(0);
  return first < wanted || (first === wanted && second <= units.charCodeAt(1));
}

async function readGramFile({ bytes }: SearchFiles, name: string, passages: number): Promise<PairRecord[]> {
  const packed = await bytes(name);
  return checked(name, () => {
    const reader = createBitReader(packed);
    const records: PairRecord[] = [];
    let previous: PairRecord | null = null;
    for (let left = reader.bits(16); left > 0; left--) records.push((previous = readRecord(reader, previous, passages)));
    return records;
  });
}
