/**
 * The parts of a word that no known pair of characters covers: 社保 of 社保缴费 when only 缴费 is known. A single character beside
 * a known pair is left out: it may well be known in other company.
 */
export function unknownParts(word: string, isKnown: (part: string) => boolean): string[] {
  if (word.length === 1) return isKnown(word) ? [] : [word];
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < word.length; at++) {
    const known = at + 1 < word.length && isKnown(word.slice(at, at + 2));
    if (!known && at + 1 < word.length) continue;
    const end = known ? at : word.length;
    if (end - start > 1) parts.push(word.slice(start, end));
    start = Math.max(start, at + 2);
  }
  return parts;
}
