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
  const weights = rarityWeights(paragraphs);
  const unknown = weightOf(paragraphs.length, 1);
  const weight = (pair: string): number => weights.get(pair) ?? unknown;
  const total = (pairs: Iterable<string>): number => {
    let sum = 0;
    for (const pair of pairs) sum += weight(pair);
    return sum;
  };
  return {
    between: (left, right) => {
      const [here, there] = [pairsOf(left), pairsOf(right)];
      const [mine, yours] = [total(here), total(there)];
      if (mine === 0 || yours === 0) return 0;
      return total([...here].filter((pair) => there.has(pair))) / Math.sqrt(mine * yours);
    },
  };
}

function rarityWeights(paragraphs: readonly string[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const paragraph of paragraphs) for (const pair of pairsOf([paragraph])) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  return new Map([...spread].map(([pair, count]) => [pair, weightOf(paragraphs.length, count)]));
}

/** The cube keeps the pairs that everybody uses (工作, 加强) from drowning the few that tell a subject. */
function weightOf(paragraphs: number, holders: number): number {
  return Math.log((paragraphs + 1) / holders) ** 3;
}

const hanRun = /\p{Script=Han}{2,}/gu;

function pairsOf(texts: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const run of text.match(hanRun) ?? []) {
      for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
    }
  }
  return pairs;
}
