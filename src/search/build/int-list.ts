/** A list of 32-bit numbers that grows, in one flat array. */
export interface IntList {
  readonly length: number;
  push(value: number): void;
  get(index: number): number;
  set(index: number, value: number): void;
  /** The numbers so far, without a copy. */
  values(): Int32Array;
}

/** An empty list with room for as many numbers as expected; it grows. */
export function createIntList(expected = 1024): IntList {
  let numbers = new Int32Array(expected);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const larger = new Int32Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length++] = value;
    },
    get: (index) => numbers[index] ?? 0,
    set(index, value) {
      numbers[index] = value;
    },
    values: () => numbers.subarray(0, length),
  };
}
