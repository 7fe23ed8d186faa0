import type { Places } from '../grams/record.ts';
import { countOfTexts, type TextLists, textsOf } from './gram-level.ts';

/** Finds the places of texts among those that hold a unit, or two units. */
export interface CandidateFinder {
  ofUnit(unit: number, texts: Int32Array): Places;
  ofPair(first: number, second: number, texts: Int32Array): Places;
}

/** Units that stand in many texts have them as bits as well: there counting is quicker than walking through lists. */
export function createCandidates(units: TextLists, size: number): CandidateFinder {
  const words = (size >> 5) + 1;
  const ticked = new Map<number, Int32Array>();
  const bitsOf = (unit: number): Int32Array => {
    const bits = ticked.get(unit) ?? tick(textsOf(units, unit), words);
    ticked.set(unit, bits);
    return bits;
  };
  return {
    ofUnit(unit, texts) {
      const list = textsOf(units, unit);
      return { places: texts.map((text) => placeOf(list, text)), candidates: list.length };
    },
    ofPair(first, second, texts) {
      const [rare, common] = countOfTexts(units, first) <= countOfTexts(units, second) ? [first, second] : [second, first];
      if (countOfTexts(units, common) < words) return placesInLists(textsOf(units, rare), textsOf(units, common), texts);
      if (countOfTexts(units, rare) < words) return placesInList(textsOf(units, rare), bitsOf(common), texts);
      return placesInBits(bitsOf(rare), bitsOf(common), texts);
    },
  };
}

function tick(texts: Int32Array, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const text of texts) bits[text >> 5] = (bits[text >> 5] ?? 0) | (1 << (text & 31));
  return bits;
}

function placeOf(list: Int32Array, text: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesInLists(a: Int32Array, b: Int32Array, texts: Int32Array): Places {
  const places = new Int32Array(texts.length);
  let [candidates, next, at] = [0, 0, 0];
  for (const item of a) {
    while (at < b.length && (b[at] ?? 0) < item) at++;
    if (b[at] !== item) continue;
    if (texts[next] === item) places[next++] = candidates;
    candidates++;
  }
  return { places, candidates };
}

function placesInList(list: Int32Array, bits: Int32Array, texts: Int32Array): Places {
  const places = new Int32Array(texts.length);
  let [candidates, next] = [0, 0];
  for (const item of list) {
    if ((((bits[item >> 5] ?? 0) >>> (item & 31)) & 1) === 0) continue;
    if (texts[next] === item) places[next++] = candidates;
    candidates++;
  }
  return { places, candidates };
}

function placesInBits(a: Int32Array, b: Int32Array, texts: Int32Array): Places {
  let [candidates, word] = [0, 0];
  const places = texts.map((text) => {
    candidates += countCommon(a, b, word, text >> 5);
    word = text >> 5;
    return candidates + countBits((a[word] ?? 0) & (b[word] ?? 0) & ((1 << (text & 31)) - 1));
  });
  return { places, candidates: candidates + countCommon(a, b, word, a.length) };
}

/** Bits set in both, counted in pairs and fours of bits, of two words at a time. */
function countCommon(a: Int32Array, b: Int32Array, from: number, to: number): number {
  let [count, word] = [0, from];
  for (; word + 1 < to; word += 2) {
    const fours = inFours((a[word] ?? 0) & (b[word] ?? 0)) + inFours((a[word + 1] ?? 0) & (b[word + 1] ?? 0));
    count += Math.imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
  }
  return word < to ? count + countBits((a[word] ?? 0) & (b[word] ?? 0)) : count;
}

function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

function countBits(word: number): number {
  const fours = inFours(word);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
