/**
 * How much two stretches of text speak of the same thing, after Hearst's TextTiling (1997): shared pairs of characters, each
 * weighted by how few paragraphs of the document have it.
 */
export interface Cohesion {
  /** 0 nothing in common … 1 the same. */
  between(left: readonly string[], right: readonly string[]): number;
}

/** Prepares the weights from all paragraphs of one document. */
export function measureCohesion(paragraphs: readonly string[]): Cohesion {
  const spread = new Map<string, number>();
  for (const paragraph of paragraphs) for (const pair of pairsOf([paragraph])) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  // The cube keeps the pairs that everybody uses (工作, 加强) from drowning the few that tell a subject.
  const weight = (pair: string): number => Math.log((paragraphs.length + 1) / (spread.get(pair) ?? 1)) ** 3;
  const total = (pairs: Iterable<string>): number => [...pairs].reduce((sum, pair) => sum + weight(pair), 0);
  return {
    between: (left, right) => {
      const [here, there] = [pairsOf(left), pairsOf(right)];
      const [mine, yours] = [total(here), total(there)];
      if (mine === 0 || yours === 0) return 0;
      return total([...here].filter((pair) => there.has(pair))) / Math.sqrt(mine * yours);
    },
  };
}

function pairsOf(texts: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
      for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
    }
  }
  return pairs;
}
