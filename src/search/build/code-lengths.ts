import { longestCode } from '../packing/prefix-code.ts';

/** Lengths of the shortest prefix code (Huffman 1952) for symbols of these frequencies; a symbol that never occurs has one as well. */
export function codeLengths(counts: ArrayLike<number>): Uint8Array {
  for (let least = 1; ; least *= 2) {
    const lengths = huffmanLengths(Float64Array.from(counts, (count) => count + least));
    if (lengths.every((length) => length <= longestCode)) return lengths;
  }
}

/** The two lightest trees are joined until one is left. Joined trees come out in order of weight: two queues are enough. */
function huffmanLengths(weights: Float64Array): Uint8Array {
  const leaves = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b);
  const count = leaves.length;
  const weightOf = Float64Array.from({ length: count * 2 }, (_, node) => weights[leaves[node] ?? -1] ?? 0);
  const parents = new Int32Array(count * 2);
  let [leaf, tree] = [0, count];
  for (let made = count; made < count * 2 - 1; made++) {
    for (let child = 0; child < 2; child++) {
      const lightest = leaf < count && (tree === made || (weightOf[leaf] ?? 0) <= (weightOf[tree] ?? 0)) ? leaf++ : tree++;
      parents[lightest] = made;
      weightOf[made] = (weightOf[made] ?? 0) + (weightOf[lightest] ?? 0);
    }
  }
  const depths = new Uint8Array(count * 2);
  for (let node = count * 2 - 3; node >= 0; node--) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  const lengths = new Uint8Array(count);
  for (const [place, symbol] of leaves.entries()) lengths[symbol] = Math.max(1, depths[place] ?? 0);
  return lengths;
}
