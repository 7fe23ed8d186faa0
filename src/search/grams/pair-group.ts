/**
 * The pairs of a gram file that begin with the same unit. First all second units and how many texts hold each pair, then the pairs.
 * Frequent ones stand behind all others, each with its size: they are long, and only those that are asked for are read.
 */
import { type BitReader, type BitWriter, createBitReader, createBitWriter } from '../packing/bits.ts';
import { joinBytes } from '../packing/join-bytes.ts';
import { readSubset, writeSubset } from '../packing/subset.ts';
import { type PairRecord, readCohesion, readExceptions, readTexts, writeCohesion, writeExceptions, writeTexts } from './record.ts';

/** From this many texts on a pair is frequent. Fewer have no exceptions: see `denseLimit` in build/exceptions.ts. */
const frequent = 16;

const isFrequent = (texts: number): boolean => texts >= frequent;

const units = 65_536;

/** Collects the pairs of one first unit. */
export interface GroupWriter {
  /** Pairs ascending. */
  add(record: PairRecord): void;
  /** Bytes so far, roughly. */
  readonly length: number;
  finish(): Uint8Array;
}

/** Writes pairs of `size` texts. */
export function createGroupWriter(size: number): GroupWriter {
  const seconds: number[] = [];
  const counts: number[] = [];
  const [near, far] = [createBitWriter(), createBitWriter()];
  return {
    add(record) {
      const { second, texts, cohesion, exceptions } = record;
      seconds.push(second);
      counts.push(texts.length);
      writeCohesion(near, cohesion);
      if (!isFrequent(texts.length)) {
        writeTexts(near, record, size);
        return;
      }
      const start = far.position;
      writeTexts(far, record, size);
      writeExceptions(far, exceptions, texts);
      writeSize(near, far.position - start, texts.length);
    },
    get length() {
      return near.length + far.length + seconds.length * 2;
    },
    finish() {
      const head = createBitWriter();
      head.gamma(seconds.length);
      writeSubset(head, seconds, units);
      for (const count of counts) head.gamma(count);
      return joinBytes([head, near, far].map((writer) => writer.finish()));
    },
  };
}

/** Reads a pair. */
export type FoundPair = () => PairRecord;

/** The pairs of `size` texts that begin with `first`, by their second unit. */
export function readGroup(bytes: Uint8Array, first: number, size: number): ReadonlyMap<number, FoundPair> {
  const reader = createBitReader(bytes);
  const seconds = readSubset(reader, reader.gamma(), units);
  const counts = seconds.map(() => reader.gamma());
  reader.align();
  const found = new Map<number, FoundPair>();
  const frequentPairs: { second: number; cohesion: number; count: number; bits: number }[] = [];
  for (const [row, second] of seconds.entries()) {
    const [count, cohesion] = [counts[row] ?? 0, readCohesion(reader)];
    if (isFrequent(count)) {
      frequentPairs.push({ second, cohesion, count, bits: readSize(reader, count) });
      continue;
    }
    const record = { first, second, cohesion, ...readTexts(reader, count, size), exceptions: [] };
    found.set(second, () => record);
  }
  reader.align();
  let start = reader.position;
  for (const { second, cohesion, count, bits } of frequentPairs) {
    const place = start;
    start += bits;
    found.set(second, () => {
      const body = createBitReader(bytes, place);
      const texts = readTexts(body, count, size);
      return { first, second, cohesion, ...texts, exceptions: readExceptions(body, texts.texts) };
    });
  }
  return found;
}

/** Sizes in bits are a few times the number of texts. */
function writeSize(writer: BitWriter, bits: number, texts: number): void {
  const low = lowBits(texts);
  writer.gamma((bits >>> low) + 1);
  writer.bits(bits, low);
}

function readSize(reader: BitReader, texts: number): number {
  const low = lowBits(texts);
  const high = reader.gamma() - 1;
  return high * 2 ** low + reader.bits(low);
}

const lowBits = (texts: number): number => 32 - Math.clz32(texts);
