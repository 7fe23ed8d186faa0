import { createPairTable } from './pair-table.ts';

/**
 * Cuts texts into known strings, the longest first, and numbers them by their place in `strings`. A unit no string begins with, or that
 * is none by itself, is numbered behind them: `strings.length` and the unit.
 */
export function createPhraseCutter(strings: readonly string[]): (text: string) => Int32Array {
  // A tree of strings: a node is numbered from 1 on in a table of the node above and the unit between; 0 is the root.
  const tree = createPairTable(strings.length * 2);
  const numbers: number[] = [];
  for (const [number, string] of strings.entries()) {
    let node = 0;
    for (let i = 0; i < string.length; i++) node = tree.add(node, string.charCodeAt(i)) + 1;
    numbers[node] = number;
  }
  const roots = Int32Array.from({ length: 65536 }, (_, unit) => tree.find(0, unit) + 1);
  const known = Int32Array.from({ length: tree.size + 1 }, (_, node) => numbers[node] ?? -1);
  return (text) => {
    const cut = new Int32Array(text.length);
    let length = 0;
    for (let from = 0; from < text.length; ) {
      let node = roots[text.charCodeAt(from)] ?? 0;
      let best = known[node] ?? -1;
      let end = from + 1;
      for (let at = from + 1; node > 0 && at < text.length; ) {
        node = tree.find(node, text.charCodeAt(at++)) + 1;
        const number = known[node] ?? -1;
        if (number < 0) continue;
        best = number;
        end = at;
      }
      cut[length++] = best < 0 ? strings.length + text.charCodeAt(from) : best;
      from = end;
    }
    return cut.subarray(0, length);
  };
}
