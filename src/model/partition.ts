/**
 * How many items at the beginning of a sorted list satisfy `isBefore`, found by halving. Items that satisfy it must all stand
 * before those that do not: `partitionPoint([1, 3, 5], (value) => value < 4)` → 2.
 */
export function partitionPoint<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
