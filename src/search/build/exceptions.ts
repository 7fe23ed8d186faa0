/**
 * Where pairs mislead. A text that holds 监督, 督检 and 检查 nearly always holds 监督检查; for longer grams that are frequent, the
 * texts where the parts stand apart are listed, so that a search knows the exact set without reading a text.
 *
 * A gram is *dense* when more than `denseLimit` texts hold both of its parts (itself without its last, without its first unit),
 * its parts being dense themselves. Of three units, every dense gram that occurs is listed: one that is not listed occurs nowhere.
 * Of more units, those are listed whose parts mislead. Grams that are not dense leave few candidates, and those are read.
 */
import { emptySet, intersect, subtract } from '../sets.ts';
import { countHolders, countOfTexts, type GramLevel, joinParts, listHolders, textsOf } from './gram-level.ts';
import { countOverlaps } from './overlap.ts';
import type { PairTable } from './pair-table.ts';
import type { Postings } from './postings.ts';
import type { UnitStream } from './stream.ts';

/** A longer gram whose parts mislead, and the texts in question. */
export interface Exception {
  readonly gram: string;
  /** `only`: just these texts hold the gram. `not`: these hold its parts and not the gram, all others with its parts hold it. */
  readonly kind: 'only' | 'not';
  readonly texts: Int32Array;
}

/** Candidates up to this number are read rather than listed. */
export const denseLimit = 40;
/** Grams longer than this are always checked against the text. */
export const longestGram = 12;

/** Ascending by gram. Uses `pairAt` up: it is as long as the library. */
export function findExceptions(stream: UnitStream, pairAt: Int32Array, { pairs, offsets, texts }: Postings): Exception[] {
  const found: Exception[] = [];
  let level: GramLevel = { length: 2, table: pairs, lists: { offsets, texts } };
  while (level.length < longestGram && level.table.size > 0) {
    const { exceptions, next } = lengthen(stream, pairAt, level);
    for (const exception of exceptions) found.push(exception);
    level = next;
  }
  return found.sort(byGram);
}

/** What is listed of a gram whose parts stand together in `overlap` texts, of which `holding` hold it; null when nothing is. */
export function exceptionKind(length: number, overlap: number, holding: number): Exception['kind'] | null {
  const misled = overlap - holding;
  if (overlap <= denseLimit || (length === 3 ? holding === 0 : misled === 0)) return null;
  return holding < misled ? 'only' : 'not';
}

/** The order of exceptions. */
export const byGram = (a: Exception, b: Exception): number => (a.gram < b.gram ? -1 : 1);

/** The grams one unit longer: the exceptions among them, and their level. `gramAt` has the shorter ones before, the longer ones after. */
function lengthen(
  stream: UnitStream,
  gramAt: Int32Array,
  parts: GramLevel,
): { exceptions: Exception[]; next: GramLevel } {
  const { table, placeOf } = joinParts(gramAt, parts, denseLimit);
  if (parts.length > 2) addAbsent(table, parts);
  const overlaps = countOverlaps(table, parts.lists, stream.starts.length - 1);
  const holders = countHolders(stream, gramAt, table.size);
  const dense = Uint8Array.from(overlaps, (count) => (count > denseLimit ? 1 : 0));
  const lists = listHolders(stream, gramAt, holders, dense);
  const exceptions: Exception[] = [];
  for (let gram = 0; gram < table.size; gram++) {
    const [overlap, holding] = [overlaps[gram] ?? 0, holders[gram] ?? 0];
    const kind = exceptionKind(parts.length + 1, overlap, holding);
    if (!kind) continue;
    const [head, tail] = [placeOf[table.first(gram)] ?? 0, (placeOf[table.second(gram)] ?? 0) + parts.length - 1];
    const name = String.fromCharCode(...stream.units.subarray(head, head + parts.length), stream.units[tail] ?? 0);
    const texts = textsOf(lists, gram);
    const lacking = kind === 'only' || overlap === holding ? emptySet : subtract(bothParts(gram, table, parts), texts);
    exceptions.push({ gram: name, kind, texts: kind === 'only' ? texts.slice() : lacking });
  }
  return { exceptions, next: { length: parts.length + 1, table, lists } };
}

function bothParts(gram: number, table: PairTable, { lists }: GramLevel): Int32Array {
  return intersect(textsOf(lists, table.first(gram)), textsOf(lists, table.second(gram)));
}

/** Grams that occur nowhere, but whose parts are dense and share what lies between. */
function addAbsent(table: PairTable, parts: GramLevel): void {
  const dense: number[] = [];
  for (let part = 0; part < parts.table.size; part++) if (countOfTexts(parts.lists, part) > denseLimit) dense.push(part);
  const behind = Map.groupBy(dense, (part) => parts.table.first(part));
  for (const left of dense) for (const right of behind.get(parts.table.second(left)) ?? []) table.add(left, right);
}
