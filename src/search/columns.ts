/** A column of the library: one number for each passage, in few bytes because neighbours are alike or count up. */

/** Steps from each number to the next, as pairs of step and how often it is taken. */
export function packColumn(numbers: readonly number[]): number[] {
  const packed: number[] = [];
  let previous = 0;
  for (const number of numbers) {
    const step = number - previous;
    previous = number;
    if (packed.length > 0 && packed[packed.length - 2] === step) packed[packed.length - 1] = (packed[packed.length - 1] ?? 0) + 1;
    else packed.push(step, 1);
  }
  return packed;
}

/** The numbers of `packColumn`; `length` of them, whatever the column says. */
export function unpackColumn(packed: readonly number[], length: number): Int32Array {
  const numbers = new Int32Array(length);
  let [at, value] = [0, 0];
  for (let i = 0; i + 1 < packed.length; i += 2) {
    for (let left = packed[i + 1] ?? 0; left > 0 && at < length; left--) numbers[at++] = value += packed[i] ?? 0;
  }
  return numbers;
}
