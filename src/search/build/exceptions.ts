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

/** The dense grams of one length that occur: where each begins, ascending. A gram is the pair of its two parts in `table`. */
interface Level {
  readonly length: number;
  readonly table: PairTable;
  readonly places: Int32Array;
  readonly grams: Int32Array;
}

export function findExceptions(stream: UnitStream, postings: Postings): Exception[] {
  const found: Exception[] = [];
  let level = densePairs(postings);
  while (level.length < longestGram && level.places.length > 0) {
    const { exceptions, next } = lengthen(stream, postings, level);
    for (const exception of exceptions) found.push(exception);
    level = next;
  }
  return found;
}

function densePairs({ pairs, pairAt, offsets }: Postings): Level {
  const holders = Uint32Array.from({ length: pairs.size }, (_, pair) => (offsets[pair + 1] ?? 0) - (offsets[pair] ?? 0));
  return keepDense({ length: 2, table: pairs, places: null, grams: pairAt }, holders);
}

/** The grams one unit longer: the exceptions among them, and those that are dense. */
function lengthen(stream: UnitStream, postings: Postings, parts: Level): { exceptions: Exception[]; next: Level } {
  const grams = joinParts(parts);
  const holders = countHolders(stream, grams);
  const apart = findApart(stream, parts, grams);
  const misled = new Uint32Array(grams.table.size);
  for (const gram of apart.grams) misled[gram] = (misled[gram] ?? 0) + 1;
  const kindOf = (gram: number): Exception['kind'] | null => {
    const [holding, misleading] = [holders[gram] ?? 0, misled[gram] ?? 0];
    if (holding + misleading <= denseLimit || (misleading === 0 && parts.length > 2)) return null;
    return holding < misleading ? 'only' : 'not';
  };
  const only = groupTexts(holdersOf(stream, grams, (gram) => kindOf(gram) === 'only'));
  const not = groupTexts(filterApart(apart, (gram) => kindOf(gram) === 'not'));
  const unitsOf = describeGrams(stream, postings, parts, grams.table);
  const exceptions: Exception[] = [];
  for (let gram = 0; gram < grams.table.size; gram++) {
    const kind = kindOf(gram);
    if (kind) exceptions.push({ ...unitsOf(gram), kind, texts: (kind === 'only' ? only : not).get(gram) ?? new Int32Array(0) });
  }
  return { exceptions, next: keepDense(grams, holders) };
}

/** Without `places`, every gram stands at the place of its index. */
function keepDense(level: Omit<Level, 'places'> & { readonly places: Int32Array | null }, holders: Uint32Array): Level {
  const isDense = holders.map((count) => (count > denseLimit ? 1 : 0));
  const [places, grams] = [createIntList(1 << 16), createIntList(1 << 16)];
  for (let index = 0; index < level.grams.length; index++) {
    const gram = level.grams[index] ?? -1;
    if (gram < 0 || isDense[gram] !== 1) continue;
    places.push(level.places ? (level.places[index] ?? 0) : index);
    grams.push(gram);
  }
  return { ...level, places: places.values(), grams: grams.values() };
}

/** Two parts that begin next to each other make a gram. */
function joinParts(parts: Level): Level {
  const table = createPairTable(1 << 16);
  const [places, grams] = [createIntList(1 << 16), createIntList(1 << 16)];
  for (let index = 0; index + 1 < parts.places.length; index++) {
    const place = parts.places[index] ?? 0;
    if (parts.places[index + 1] !== place + 1) continue;
    places.push(place);
    grams.push(table.add(parts.grams[index] ?? 0, parts.grams[index + 1] ?? 0));
  }
  return { length: parts.length + 1, table, places: places.values(), grams: grams.values() };
}

/** Calls `visit` with the stretch of `places` that lies in each text. */
function eachStretch({ starts }: UnitStream, places: Int32Array, visit: (text: number, from: number, to: number) => void): void {
  let from = 0;
  for (let text = 0; text + 1 < starts.length && from < places.length; text++) {
    const end = starts[text + 1] ?? 0;
    let to = from;
    while (to < places.length && (places[to] ?? 0) < end) to++;
    if (to > from) visit(text, from, to);
    from = to;
  }
}

function countHolders(stream: UnitStream, { table, places, grams }: Level): Uint32Array {
  const [holders, last] = [new Uint32Array(table.size), new Int32Array(table.size).fill(-1)];
  eachStretch(stream, places, (text, from, to) => {
    for (let index = from; index < to; index++) {
      const gram = grams[index] ?? 0;
      if (last[gram] === text) continue;
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
function findApart(stream: UnitStream, parts: Level, { table, places, grams }: Level): GramTexts {
  const found = { grams: createIntList(1 << 16), texts: createIntList(1 << 16) };
  const here = new Int32Array(table.size).fill(-1);
  const pairing = createPairing(parts.table);
  let next = 0;
  eachStretch(stream, parts.places, (text, from, to) => {
    const end = stream.starts[text + 1] ?? 0;
    for (; next < places.length && (places[next] ?? 0) < end; next++) here[grams[next] ?? 0] = text;
    for (let index = from; index < to; index++) pairing.add(parts.grams[index] ?? 0, text);
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

function holdersOf(stream: UnitStream, { table, places, grams }: Level, wanted: (gram: number) => boolean): GramTexts {
  const kept = { grams: createIntList(), texts: createIntList() };
  const last = new Int32Array(table.size).fill(-1);
  const isWanted = Uint8Array.from({ length: table.size }, (_, gram) => (wanted(gram) ? 1 : 0));
  eachStretch(stream, places, (text, from, to) => {
    for (let index = from; index < to; index++) {
      const gram = grams[index] ?? 0;
      if (isWanted[gram] === 0 || last[gram] === text) continue;
      last[gram] = text;
      kept.grams.push(gram);
      kept.texts.push(text);
    }
  });
  return { grams: kept.grams.values(), texts: kept.texts.values() };
}

function filterApart({ grams, texts }: GramTexts, wanted: (gram: number) => boolean): GramTexts {
  const keep = (_: number, index: number): boolean => wanted(grams[index] ?? 0);
  return { grams: grams.filter(keep), texts: texts.filter(keep) };
}

function groupTexts({ grams, texts }: GramTexts): Map<number, Int32Array> {
  const lists = new Map<number, ReturnType<typeof createIntList>>();
  for (let index = 0; index < grams.length; index++) {
    const gram = grams[index] ?? 0;
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
  for (let index = 0; index < parts.places.length; index++) placeOf[parts.grams[index] ?? 0] = parts.places[index] ?? 0;
  return (gram) => {
    const head = placeOf[table.first(gram)] ?? 0;
    const tail = (placeOf[table.second(gram)] ?? 0) + parts.length - 1;
    return { pair: pairAt[head] ?? -1, rest: [...units.subarray(head + 2, head + parts.length), units[tail] ?? 0] };
  };
}
