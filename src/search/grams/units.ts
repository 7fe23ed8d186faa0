/** What grams are made of: UTF-16 units of folded text that belong to words. The same rule cuts texts and queries. */

const word = /[\p{L}\p{N}\p{M}]/u;
const known = new Int8Array(65536);

/** True for letters, digits and Han characters; halves of characters beyond the basic plane count as well. */
export function isWordUnit(unit: number): boolean {
  let answer = known[unit] ?? 0;
  if (answer === 0) {
    answer = (unit >= 0xd800 && unit < 0xe000) || word.test(String.fromCharCode(unit)) ? 1 : -1;
    known[unit] = answer;
  }
  return answer > 0;
}

/** Stretches of word units: `第十三条，一网通办。` → `第十三条 一网通办`. */
export function wordRuns(folded: string): string[] {
  const runs: string[] = [];
  let start = -1;
  for (let i = 0; i <= folded.length; i++) {
    const inside = i < folded.length && isWordUnit(folded.charCodeAt(i));
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      runs.push(folded.slice(start, i));
      start = -1;
    }
  }
  return runs;
}
