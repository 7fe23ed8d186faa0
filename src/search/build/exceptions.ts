/**
 * Where pairs mislead. A text that holds 监督, 督检 and 检查 nearly always holds 监督检查; for longer grams that are frequent, the
 * texts where the parts stand apart are listed, so that a search knows the exact set without reading a text.
 *
 * A gram is *dense* when more than `denseLimit` texts hold its two parts (itself without its last, without its first unit), all
 * parts dense. Of three units, every dense gram that occurs is listed: one that is not listed occurs nowhere. Of more units, only
 * those are listed whose parts mislead. Grams that are not dense leave few candidates, and those are read.
 */
import { createIntList } from './int-list.ts';
import { createPairTable, type PairTable } from './pair-table.ts';
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

/** How a gram is listed. */
const [unlisted, only, not] = [0, 1, 2];

/** The dense grams of one length and where each begins. A gram is the pair of its two parts in `table`. */
interface Level {
  readonly length: number;
  readonly table: PairTable;
  /** Places in the stream, ascending; null when `grams` has an entry for every place. */
  readonly places: Int32Array | null;
  /** -1 where none begins. */
  readonly grams: Int32Array;
}

export function findExceptions(stream: UnitStream, postings: Postings): Exception[] {
  const found: Exception[] = [];
  let level = densePairs(postings);
  while (level.length < longestGram && level.grams.length > 0) {
    const { exceptions, next } = lengthen(stream, postings, level);
    for (const exception of exceptions) found.push(exception);
    level = next;
  }
  return found;
}

function densePairs({ pairs, pairAt, offsets }: Postings): Level {
  const isDense = Uint8Array.from({ length: pairs.size }, (_, pair) =>
    (offsets[pair + 1] ?? 0) - (offsets[pair] ?? 0) > denseLimit ? 1 : 0,
  );
  return { length: 2, table: pairs, places: null, grams: pairAt.map((pair) => (pair >= 0 && isDense[pair] === 1 ? pair : -1)) };
}

/** The grams one unit longer: the exceptions among them, and those that are dense. */
function lengthen(stream: UnitStream, postings: Postings, parts: Level): { exceptions: Exception[]; next: Level } {
  const grams = joinParts(parts);
  const holders = countHolders(stream, grams);
  const apart = findApart(stream, parts, grams);
  const misled = new Uint32Array(grams.table.size);
  for (const gram of apart.grams) misled[gram] = (misled[gram] ?? 0) + 1;
  const kinds = Uint8Array.from({ length: grams.table.size }, (_, gram) => {
    const holding = holders[gram] ?? 0;
    const misleading = misled[gram] ?? 0;
    if (holding + misleading <= denseLimit || (misleading === 0 && parts.length > 2)) return unlisted;
    return holding < misleading ? only : not;
  });
  const together = groupTexts(holdersOf(stream, grams, kinds));
  const scattered = groupTexts(apart, (gram) => kinds[gram] === not);
  const unitsOf = describeGrams(stream, postings, parts, grams.table);
  const exceptions: Exception[] = [];
  for (const [gram, kind] of kinds.entries()) {
    if (kind === only) exceptions.push({ ...unitsOf(gram), kind: 'only', texts: together.get(gram) ?? new Int32Array(0) });
    if (kind === not) exceptions.push({ ...unitsOf(gram), kind: 'not', texts: scattered.get(gram) ?? new Int32Array(0) });
  }
  return { exceptions, next: keepDense(grams, holders) };
}

function keepDense(level: Level, holders: Uint32Array): Level {
  const isDense = holders.map((count) => (count > denseLimit ? 1 : 0));
  let count = 0;
  for (const gram of level.grams) if (gram >= 0 && isDense[gram] === 1) count++;
  const [places, grams] = [new Int32Array(count), new Int32Array(count)];
  count = 0;
  for (let index = 0; index < level.grams.length; index++) {
    const gram = level.grams[index] ?? -1;
    if (gram < 0 || isDense[gram] !== 1) continue;
    places[count] = level.places ? (level.places[index] ?? 0) : index;
    grams[count++] = gram;
  }
  return { ...level, places, grams };
}

/** Two parts that begin next to each other make a gram. */
function joinParts({ length, places, grams: parts }: Level): Level {
  const table = createPairTable(1 << 16);
  const grams = new Int32Array(parts.length).fill(-1);
  for (let index = 0; index + 1 < parts.length; index++) {
    const first = parts[index] ?? -1;
    const second = parts[index + 1] ?? -1;
    if (first < 0 || second < 0 || (places && places[index + 1] !== (places[index] ?? 0) + 1)) continue;
    grams[index] = table.add(first, second);
  }
  return { length: length + 1, table, places, grams };
}

/** Calls `visit` with the stretch of a level that lies in each text. */
function eachStretch({ starts }: UnitStream, { places, grams }: Level, visit: (text: number, from: number, to: number) => void): void {
  let from = 0;
  for (let text = 0; text + 1 < starts.length && from < grams.length; text++) {
    const end = starts[text + 1] ?? 0;
    let to = places ? from : end;
    if (places) while (to < places.length && (places[to] ?? 0) < end) to++;
    if (to > from) visit(text, from, to);
    from = to;
  }
}

function countHolders(stream: UnitStream, level: Level): Uint32Array {
  const { table, grams } = level;
  const [holders, last] = [new Uint32Array(table.size), new Int32Array(table.size).fill(-1)];
  eachStretch(stream, level, (text, from, to) => {
    for (let index = from; index < to; index++) {
      const gram = grams[index] ?? -1;
      if (gram < 0 || last[gram] === text) continue;
      last[gram] = text;
      holders[gram] = (holders[gram] ?? 0) + 1;
    }
  });
  return holders;
}

/** Grams with texts, in the order of the texts. */
interface GramTexts {
  readonly grams: Int32Array;
  readonly texts: Int32Array;
}

/**
 * Grams whose two parts stand in a text, but nowhere together. Parts are brought together by the units they share; a gram of more
 * than three units that occurs nowhere gets a number of its own.
 */
function findApart(stream: UnitStream, parts: Level, { table, grams }: Level): GramTexts {
  const found = { grams: createIntList(1 << 20), texts: createIntList(1 << 20) };
  const here = new Int32Array(table.size).fill(-1);
  const pairing = createPairing(parts.table);
  eachStretch(stream, parts, (text, from, to) => {
    for (let index = from; index < to; index++) {
      const gram = grams[index] ?? -1;
      if (gram >= 0) here[gram] = text;
      const part = parts.grams[index] ?? -1;
      if (part >= 0) pairing.add(part, text);
    }
    pairing.eachPair((left, right) => {
      const gram = parts.length === 2 ? table.find(left, right) : table.add(left, right);
      if (gram < 0 || (gram < here.length && here[gram] === text)) return;
      found.grams.push(gram);
      found.texts.push(text);
    });
  });
  return { grams: found.grams.values(), texts: found.texts.values() };
}

/** Brings the distinct parts of one text together where the end of one is the beginning of the other. */
function createPairing(table: PairTable): {
  add(part: number, text: number): void;
  eachPair(visit: (left: number, right: number) => void): void;
} {
  const seen = new Int32Array(table.size).fill(-1);
  const size = 1 + highest(table);
  const byBeginning = new Int32Array(size).fill(-1);
  const nextByBeginning = new Int32Array(table.size);
  const members: number[] = [];
  return {
    add(part, text) {
      if (seen[part] === text) return;
      seen[part] = text;
      members.push(part);
      const beginning = table.first(part);
      nextByBeginning[part] = byBeginning[beginning] ?? -1;
      byBeginning[beginning] = part;
    },
    eachPair(visit) {
      for (const left of members) {
        for (let right = byBeginning[table.second(left)] ?? -1; right >= 0; right = nextByBeginning[right] ?? -1) visit(left, right);
      }
      for (const part of members) byBeginning[table.first(part)] = -1;
      members.length = 0;
    },
  };
}

function highest(table: PairTable): number {
  let most = 0;
  for (let pair = 0; pair < table.size; pair++) most = Math.max(most, table.first(pair), table.second(pair));
  return most;
}

function holdersOf(stream: UnitStream, level: Level, kinds: Uint8Array): GramTexts {
  const { table, grams } = level;
  const kept = { grams: createIntList(), texts: createIntList() };
  const last = new Int32Array(table.size).fill(-1);
  eachStretch(stream, level, (text, from, to) => {
    for (let index = from; index < to; index++) {
      const gram = grams[index] ?? -1;
      if (gram < 0 || kinds[gram] !== only || last[gram] === text) continue;
      last[gram] = text;
      kept.grams.push(gram);
      kept.texts.push(text);
    }
  });
  return { grams: kept.grams.values(), texts: kept.texts.values() };
}

function groupTexts({ grams, texts }: GramTexts, isWanted = (_: number): boolean => true): Map<number, Int32Array> {
  const lists = new Map<number, ReturnType<typeof createIntList>>();
  for (let index = 0; index < grams.length; index++) {
    const gram = grams[index] ?? 0;
    if (!isWanted(gram)) continue;
    const list = lists.get(gram) ?? createIntList(4);
    lists.set(gram, list);
    list.push(texts[index] ?? 0);
  }
  return new Map([...lists].map(([gram, list]) => [gram, list.values()]));
}

/** The units of grams made of two parts, read at a place where each part stands. */
function describeGrams(
  { units }: UnitStream,
  { pairAt }: Postings,
  parts: Level,
  table: PairTable,
): (gram: number) => { pair: number; rest: number[] } {
  const placeOf = new Int32Array(parts.table.size);
  for (let index = 0; index < parts.grams.length; index++) {
    const part = parts.grams[index] ?? -1;
    if (part >= 0) placeOf[part] = parts.places ? (parts.places[index] ?? 0) : index;
  }
  return (gram) => {
    const head = placeOf[table.first(gram)] ?? 0;
    const tail = (placeOf[table.second(gram)] ?? 0) + parts.length - 1;
    return { pair: pairAt[head] ?? -1, rest: [...units.subarray(head + 2, head + parts.length), units[tail] ?? 0] };
  };
}
