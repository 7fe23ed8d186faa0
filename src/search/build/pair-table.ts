/** Numbers pairs of whole numbers 0, 1, 2 … in the order they are first added. */
export interface PairTable {
  readonly size: number;
  /** Number of the pair, or -1. */
  find(first: number, second: number): number;
  /** Number of the pair, a new one when it was not there. */
  add(first: number, second: number): number;
  first(pair: number): number;
  second(pair: number): number;
}

/** A hash table in flat arrays, for millions of pairs. */
export function createPairTable(expected = 1024): PairTable {
  let capacity = 1 << Math.ceil(Math.log2(expected * 2));
  let slots = new Int32Array(capacity).fill(-1);
  let firsts = new Int32Array(capacity / 2);
  let seconds = new Int32Array(capacity / 2);
  let size = 0;
  // Most pairs asked for are not there; one bit, always in the cache, says so without a walk through the table.
  const hints = new Uint32Array(1 << 18);

  const slotOf = (first: number, second: number): number => {
    let slot = hashOf(first, second) & (capacity - 1);
    for (;;) {
      const pair = slots[slot] ?? -1;
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return slot;
      slot = (slot + 1) & (capacity - 1);
    }
  };
  const grow = (): void => {
    capacity *= 2;
    slots = new Int32Array(capacity).fill(-1);
    firsts = enlarge(firsts, capacity / 2);
    seconds = enlarge(seconds, capacity / 2);
    for (let pair = 0; pair < size; pair++) slots[slotOf(firsts[pair] ?? 0, seconds[pair] ?? 0)] = pair;
  };
  return {
    get size() {
      return size;
    },
    find(first, second) {
      const hash = hashOf(first, second);
      const hinted = ((hints[hash >>> 14] ?? 0) >>> ((hash >>> 9) & 31)) & 1;
      return hinted === 0 ? -1 : (slots[slotOf(first, second)] ?? -1);
    },
    add(first, second) {
      const hash = hashOf(first, second);
      const slot = slotOf(first, second);
      const known = slots[slot] ?? -1;
      if (known >= 0) return known;
      slots[slot] = size;
      hints[hash >>> 14] = (hints[hash >>> 14] ?? 0) | (1 << ((hash >>> 9) & 31));
      firsts[size] = first;
      seconds[size] = second;
      size++;
      if (size * 2 === capacity) grow();
      return size - 1;
    },
    first: (pair) => firsts[pair] ?? -1,
    second: (pair) => seconds[pair] ?? -1,
  };
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function enlarge(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
