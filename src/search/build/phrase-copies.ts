import { shortestCopy } from '../packing/phrase-text.ts';

/** Which stretches of a text are worth a copy of what came before: the cheapest way to write it, in bits. */

/** Bits a symbol takes: one phrase, a copy of some length, and its distance without the bits below the highest. */
export interface SymbolCosts {
  phrase(number: number): number;
  copy(length: number): number;
  distance(size: number): number;
}

export const longestCopy = 64;
/** Sizes of distances: copies reach back less than 65,536 symbols. */
export const distanceSizes = 16;

/** Earlier places with the same two symbols that are looked at. */
const mostTries = 16;
/** Of a longer stretch only all of it is copied. */
const wholeCopy = 24;

/** Visits the symbols of a cut text from the first to the last; `distance` is 0 for one phrase. */
export type VisitSymbol = (from: number, length: number, distance: number) => void;

/** Finds the cheapest way to write a cut text at these costs, phrase by phrase or as copies. */
export function createCopyFinder({ phrase, copy, distance }: SymbolCosts): (cut: Int32Array, visit: VisitSymbol) => void {
  const copyCosts = Float64Array.from({ length: longestCopy + 1 }, (_, length) => (length < shortestCopy ? Infinity : copy(length)));
  const distanceCosts = Float64Array.from({ length: distanceSizes }, (_, size) => distance(size) + size);
  return (cut, visit) => {
    const earlier = linkPairs(cut);
    const costs = new Float64Array(cut.length + 1).fill(Infinity);
    const [lengths, distances] = [new Uint8Array(cut.length + 1), new Uint16Array(cut.length + 1)];
    const offer = (end: number, cost: number, length: number, back: number): void => {
      if (cost >= (costs[end] ?? 0)) return;
      costs[end] = cost;
      lengths[end] = length;
      distances[end] = back;
    };
    costs[0] = 0;
    for (let at = 0; at < cut.length; at++) {
      const cost = costs[at] ?? 0;
      offer(at + 1, cost + phrase(cut[at] ?? 0), 1, 0);
      let longest = 1;
      let place = earlier[at] ?? -1;
      for (let tries = mostTries; tries > 0 && place >= 0 && at - place < 1 << distanceSizes; tries--, place = earlier[place] ?? -1) {
        const length = commonLength(cut, place, at, longest);
        if (length <= longest) continue;
        const start = cost + (distanceCosts[31 - Math.clz32(at - place)] ?? 0);
        for (let size = length > wholeCopy ? length : longest + 1; size <= length; size++) offer(at + size, start + (copyCosts[size] ?? 0), size, at - place);
        longest = length;
      }
    }
    visitSymbols(lengths, distances, visit);
  };
}

/** For each place the last one before it where the same two symbols stand, or another two with the same hash; -1 for none. */
function linkPairs(cut: Int32Array): Int32Array {
  const bits = 14;
  const last = new Int32Array(1 << bits).fill(-1);
  return cut.map((symbol, at) => {
    const hash = (Math.imul(symbol, 0x9e3779b1) ^ Math.imul(cut[at + 1] ?? -1, 0x85ebca6b)) >>> (32 - bits);
    const before = last[hash] ?? -1;
    last[hash] = at;
    return before;
  });
}

/** How many symbols are the same from both places on; 0 when there cannot be more than `least`. */
function commonLength(cut: Int32Array, place: number, at: number, least: number): number {
  const most = Math.min(longestCopy, cut.length - at);
  if (most <= least || cut[place + least] !== cut[at + least]) return 0;
  let length = 0;
  while (length < most && cut[place + length] === cut[at + length]) length++;
  return length;
}

function visitSymbols(lengths: Uint8Array, distances: Uint16Array, visit: VisitSymbol): void {
  const ends: number[] = [];
  for (let end = lengths.length - 1; end > 0; end -= lengths[end] ?? 1) ends.push(end);
  for (const end of ends.reverse()) visit(end - (lengths[end] ?? 1), lengths[end] ?? 1, distances[end] ?? 0);
}
