/** Characters that make words; all others only stand between them. */
const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Pairs of neighbouring characters of a folded text and the last character of each run: `党的领导` → `党的 的领 领导 导`. */
export function pairsOf(folded: string): string[] {
  return (folded.match(run) ?? []).flatMap((word) => {
    const characters = [...word];
    return characters.map((character, index) => character + (characters[index + 1] ?? ''));
  });
}

/** Pairs every text with this phrase must have, at most `limit`, spread over it; a character standing alone counts as one. */
export function pairsOfPhrase(folded: string, limit: number): string[] {
  const pairs = (folded.match(run) ?? []).flatMap((word) => {
    const characters = [...word];
    const last = characters.length - 1;
    return last === 0 ? [word] : characters.slice(0, last).map((character, index) => character + (characters[index + 1] ?? ''));
  });
  const distinct = [...new Set(pairs)];
  const step = Math.max(1, (distinct.length - 1) / Math.max(1, limit - 1));
  return distinct.length <= limit ? distinct : Array.from({ length: limit }, (_, index) => distinct[Math.round(index * step)] ?? '');
}
