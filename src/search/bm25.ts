import type { Weights } from './weights.ts';

/** Okapi BM25; rare words count a little more than it says, which questions need and short queries do not mind. */
const k1 = 1;
const b = 0.7;
const rarity = 1.15;
/** What a document that is about the words adds to its passages. */
const documentShare = 0.2;

/** Weight of a word that `df` of `count` passages hold; never negative. */
function inverseDocumentFrequency(df: number, count: number): number {
  return Math.log(1 + (count - df + 0.5) / (df + 0.5)) ** rarity;
}

/** What `tf` occurrences are worth in a text of this length, where texts have `average`. */
function saturate(tf: number, length: number, average: number): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / Math.max(1, average)));
}

/** Adds up words: passages that hold each, how often, and what the word counts. */
export function createScores(count: number, weights: Weights): {
  add(passages: ArrayLike<number>, counts: ArrayLike<number>, weight: number): void;
  /** The sums, each with its share of the document's, raised by the document's authority. */
  finish(): Float32Array;
} {
  const scores = new Float32Array(count);
  const documents = createDocumentScores(weights);
  return {
    add(passages, counts, weight) {
      const worth = weight * inverseDocumentFrequency(passages.length, count);
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i] ?? 0;
        const gain = worth * saturate(counts[i] ?? 0, weights.length(passage), weights.averageLength);
        scores[passage] = (scores[passage] ?? 0) + gain;
        documents.note(weights.documentOf(passage), counts[i] ?? 0);
      }
      documents.add(weight);
    },
    finish() {
      for (let passage = 0; passage < count; passage++) {
        const score = scores[passage] ?? 0;
        if (score === 0) continue;
        const document = weights.documentOf(passage);
        scores[passage] = (score + documentShare * documents.score(document)) * weights.authority(document);
      }
      return scores;
    },
  };
}

/** BM25 of whole documents, from the counts of their passages. */
function createDocumentScores({ documentLengths, averageDocumentLength }: Weights): {
  note(document: number, occurrences: number): void;
  add(weight: number): void;
  score(document: number): number;
} {
  const scores = new Float64Array(documentLengths.length);
  const counts = new Float64Array(documentLengths.length);
  let noted: number[] = [];
  return {
    note(document, occurrences) {
      if (counts[document] === 0) noted.push(document);
      counts[document] = (counts[document] ?? 0) + occurrences;
    },
    add(weight) {
      const worth = weight * inverseDocumentFrequency(noted.length, documentLengths.length);
      for (const document of noted) {
        const gain = worth * saturate(counts[document] ?? 0, documentLengths[document] ?? 0, averageDocumentLength);
        scores[document] = (scores[document] ?? 0) + gain;
        counts[document] = 0;
      }
      noted = [];
    },
    score: (document) => scores[document] ?? 0,
  };
}
