/** What grams are made of: UTF-16 units of folded text, words and marks apart. The same rule cuts texts and queries. */

/** White space belongs to nothing. */
export type UnitKind = 'space' | 'word' | 'mark';

const kinds: readonly UnitKind[] = ['space', 'word', 'mark'];
const word = /[\p{L}\p{N}\p{M}]/u;
const known = new Int8Array(65536).fill(-1);

function kindNumber(unit: number): number {
  const kind = known[unit] ?? 0;
  return kind >= 0 ? kind : (known[unit] = kinds.indexOf(tellKind(unit)));
}

/** Letters, digits and Han characters make words, halves of characters beyond the basic plane as well; marks are all the rest. */
function tellKind(unit: number): UnitKind {
  if (unit >= 0xd800 && unit < 0xe000) return 'word';
  const character = String.fromCharCode(unit);
  if (word.test(character)) return 'word';
  return unit === 0 || /\s/u.test(character) ? 'space' : 'mark';
}

/** True of letters, digits and Han characters. */
export const isWordUnit = (unit: number): boolean => kindNumber(unit) === 1;

/** True of white space. */
export const isSpaceUnit = (unit: number): boolean => kindNumber(unit) === 0;

/** True when two neighbouring units make a pair: both of a word, or both marks. */
export function makePair(first: number, second: number): boolean {
  const kind = kindNumber(first);
  return kind !== 0 && kind === kindNumber(second);
}

/** Stretches of words and stretches of marks: `《党章》，一网通办` → `《 党章 》， 一网通办`. */
export function unitRuns(folded: string): string[] {
  const runs: string[] = [];
  let start = 0;
  for (let i = 1; i <= folded.length; i++) {
    if (i < folded.length && makePair(folded.charCodeAt(i - 1), folded.charCodeAt(i))) continue;
    if (!isSpaceUnit(folded.charCodeAt(start))) runs.push(folded.slice(start, i));
    start = i;
  }
  return runs;
}

/** Stretches of words: `第十三条，一网通办。` → `第十三条 一网通办`. */
export const wordRuns = (folded: string): string[] => unitRuns(folded).filter((run) => isWordUnit(run.charCodeAt(0)));
