import { type PairRecord, writeRecord } from '../grams/record.ts';
import { createBitWriter } from '../packing/bits.ts';
import type { Exception } from './exceptions.ts';
import type { Postings } from './postings.ts';

/** Bytes after which a file is closed. A query reads one file for each pair of its characters. */
const fileSize = 6144;
const mostRecords = 65_535;

/** One file of the index: the records from `first` on. */
export interface GramFile {
  /** The two units of its first pair. */
  readonly first: string;
  /** The number of records in 16 bits, then the records. */
  readonly bytes: Uint8Array;
}

/** All pairs with their texts, ascending, packed into files of about equal size. */
export function packGrams(
  postings: Postings,
  exceptions: readonly Exception[],
  cohesion: (pair: number) => number,
  size: number,
): GramFile[] {
  const files: GramFile[] = [];
  let writer = createBitWriter();
  let open: { first: string; records: number } | null = null;
  let previous: PairRecord | null = null;
  const close = (): void => {
    if (open) files.push({ first: open.first, bytes: countedBytes(open.records, writer.finish()) });
    [writer, open, previous] = [createBitWriter(), null, null];
  };
  for (const record of eachRecord(postings, exceptions, cohesion)) {
    open ??= { first: String.fromCharCode(record.first, record.second), records: 0 };
    open.records++;
    writeRecord(writer, record, previous, size);
    previous = record;
    if (writer.length >= fileSize || open.records === mostRecords) close();
  }
  close();
  return files;
}

function countedBytes(records: number, packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(packed.length + 2);
  bytes.set([records >> 8, records & 255]);
  bytes.set(packed, 2);
  return bytes;
}

function* eachRecord(
  { pairs, offsets, texts, counts, loners }: Postings,
  exceptions: readonly Exception[],
  cohesion: (pair: number) => number,
): Generator<PairRecord> {
  const byPair = Map.groupBy(exceptions, ({ pair }) => pair);
  const keys = Float64Array.from({ length: pairs.size }, (_, pair) => pairs.first(pair) * 65536 + pairs.second(pair));
  const lonely = Float64Array.from(loners.keys(), (unit) => unit * 65536);
  const order = [...keys.keys()].map((pair) => ({ key: keys[pair] ?? 0, pair })).concat([...lonely].map((key) => ({ key, pair: -1 })));
  order.sort((a, b) => a.key - b.key);
  for (const { key, pair } of order) {
    const [first, second] = [Math.floor(key / 65536), key % 65536];
    if (pair < 0) {
      yield { first, second, texts: loners.get(first) ?? new Int32Array(0), counts: new Uint8Array(0), cohesion: 0, exceptions: [] };
      continue;
    }
    const [from, to] = [offsets[pair] ?? 0, offsets[pair + 1] ?? 0];
    yield {
      first,
      second,
      texts: texts.subarray(from, to),
      counts: counts.subarray(from, to),
      cohesion: cohesion(pair),
      exceptions: (byPair.get(pair) ?? []).map((exception) => ({ ...exception, rest: String.fromCharCode(...exception.rest) })),
    };
  }
}
