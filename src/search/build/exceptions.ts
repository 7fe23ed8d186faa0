/**
 * Where pairs mislead. A text that holds 监督, 督检 and 检查 nearly always holds 监督检查; for longer grams that are frequent, the
 * texts where the parts stand apart are listed, so that a search knows the exact set without reading a text.
 *
 * A gram is *dense* when more than `denseLimit` texts hold both of its parts (itself without its last, without its first unit),
 * its parts being dense themselves. Of three units, every dense gram that occurs is listed: one that is not listed occurs nowhere.
 * Of more units, those are listed whose parts mislead. Grams that are not dense leave few candidates, and those are read.
 */
import { intersect, subtract } from '../sets.ts';
import { countHolders, countOfTexts, type GramLevel, joinParts, keepDense, listHolders, textsOf } from './gram-level.ts';
import { countOverlaps } from './overlap.ts';
import type { PairTable } from './pair-table.ts';
import type { Postings } from './postings.ts';
import type { UnitStream } from './stream.ts';

export interface Exception {
  /** Pair the gram begins with, and the units behind it. */
  readonly pair: number;
  readonly rest: readonly number[];
  /** `only`: just these texts hold the gram. `not`: these hold its parts and not the gram, all others with its parts hold it. */
  readonly kind: 'only' | 'not';
  readonly texts: Int32Array;
}

/** Candidates up to this number are read rather than listed. */
export const denseLimit = 24;
/** Grams longer than this are always checked against the text. */
export const longestGram = 12;

export function findExceptions(stream: UnitStream, postings: Postings): Exception[] {
  const found: Exception[] = [];
  let level: GramLevel | null = pairLevel(stream, postings);
  while (level && level.length < longestGram) {
    const { exceptions, next } = lengthen(stream, postings, level);
    for (const exception of exceptions) found.push(exception);
    level = next;
  }
  return found;
}

function pairLevel({ starts }: UnitStream, { pairs, pairAt, offsets, texts }: Postings): GramLevel {
  const holders = Uint32Array.from({ length: pairs.size }, (_, pair) => countOfTexts({ offsets, texts }, pair));
  const dense = keepDense({ gramAt: pairAt, starts, origin: null }, holders, denseLimit);
  return { length: 2, table: pairs, lists: { offsets, texts }, ...dense };
}

/** The grams one unit longer: the exceptions among them, and the level of those that are dense, null when there are none. */
function lengthen(stream: UnitStream, postings: Postings, parts: GramLevel): { exceptions: Exception[]; next: GramLevel | null } {
  const { table, gramAt } = joinParts(parts);
  if (parts.length > 2) addAbsent(table, parts);
  const overlaps = countOverlaps(table, parts.lists, stream.starts.length - 1);
  const holders = countHolders(parts, gramAt, table.size);
  const dense = overlaps.map((count) => (count > denseLimit ? 1 : 0));
  const lists = listHolders(parts, gramAt, holders, Uint8Array.from(dense));
  const describe = describeGrams(stream, postings, parts, table);
  const exceptions: Exception[] = [];
  for (let gram = 0; gram < table.size; gram++) {
    const holding = holders[gram] ?? 0;
    const misled = (overlaps[gram] ?? 0) - holding;
    if (dense[gram] !== 1 || (misled === 0 && parts.length > 2)) continue;
    const texts = textsOf(lists, gram);
    if (holding < misled) exceptions.push({ ...describe(gram), kind: 'only', texts });
    else exceptions.push({ ...describe(gram), kind: 'not', texts: misled === 0 ? noTexts : subtract(bothParts(gram, table, parts), texts) });
  }
  const kept = keepDense({ gramAt, starts: parts.starts, origin: parts.origin }, holders, denseLimit);
  return { exceptions, next: kept.gramAt.length > 0 ? { length: parts.length + 1, table, lists, ...kept } : null };
}

const noTexts = new Int32Array(0);

function bothParts(gram: number, table: PairTable, { lists }: GramLevel): Int32Array {
  return intersect(textsOf(lists, table.first(gram)), textsOf(lists, table.second(gram)));
}

/** Grams that occur nowhere, but whose parts are dense and share what lies between. */
function addAbsent(table: PairTable, parts: GramLevel): void {
  const dense = [...Array(parts.table.size).keys()].filter((part) => countOfTexts(parts.lists, part) > denseLimit);
  const behind = Map.groupBy(dense, (part) => parts.table.first(part));
  for (const left of dense) for (const right of behind.get(parts.table.second(left)) ?? []) table.add(left, right);
}

/** The units of grams made of two parts, read at a place where each part stands. */
function describeGrams(
  { units }: UnitStream,
  { pairAt }: Postings,
  parts: GramLevel,
  table: PairTable,
): (gram: number) => { pair: number; rest: number[] } {
  const placeOf = new Int32Array(parts.table.size);
  for (let place = 0; place < parts.gramAt.length; place++) {
    const part = parts.gramAt[place] ?? -1;
    if (part >= 0) placeOf[part] = parts.origin ? (parts.origin[place] ?? 0) : place;
  }
  return (gram) => {
    const head = placeOf[table.first(gram)] ?? 0;
    const tail = (placeOf[table.second(gram)] ?? 0) + parts.length - 1;
    return { pair: pairAt[head] ?? -1, rest: [...units.subarray(head + 2, head + parts.length), units[tail] ?? 0] };
  };
}
