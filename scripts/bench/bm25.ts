/** Plain BM25 over words, the floor every ranking is held against. */
import type { BenchDocument } from './library.ts';

const [k1, b] = [1.2, 0.75];

/** Words of questions and of grammar, which say nothing about the subject. */
const stopWords = new Set(
  '的 了 在 是 和 与 及 或 也 都 而 并 且 但 就 还 又 被 把 让 给 对 从 到 向 以 于 之 其 为 则 若 吗 呢 吧 啊 么 嘛 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 有 没有 不 会 能 能够 可以 要 应 应该 应当 需要 什么 怎么 怎样 如何 哪些 哪个 哪里 谁 几 多少 为什么 是否 是不是 请问 一个 一种 等 后 时 如果 因为 所以'.split(
    ' ',
  ),
);

/** A ranking of all units for one question. */
export interface WordRanking {
  /** Titles of the best units, best first; those without any word of the question are left out. */
  readonly rank: (question: string, limit: number) => string[];
}

/** Counts the words of all units, `title` and text alike. */
export function createBm25(units: readonly BenchDocument[], cut: (text: string) => string[]): WordRanking {
  const wordsOf = (text: string): string[] => cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word) && !stopWords.has(word));
  const postings = new Map<string, Map<number, number>>();
  const lengths = units.map(({ title, passages }, unit) => {
    const words = wordsOf(`${title}\n${passages.map(({ text }) => text).join('\n')}`);
    for (const word of words) addOnce(postings, word, unit);
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return {
    rank(question, limit) {
      const scores = new Map<number, number>();
      for (const word of wordsOf(question)) {
        const places = postings.get(word) ?? new Map<number, number>();
        const weight = Math.log(1 + (units.length - places.size + 0.5) / (places.size + 0.5));
        for (const [unit, count] of places) {
          const length = 1 - b + (b * (lengths[unit] ?? 0)) / average;
          scores.set(unit, (scores.get(unit) ?? 0) + (weight * count * (k1 + 1)) / (count + k1 * length));
        }
      }
      const best = [...scores].sort(([unitA, a], [unitB, b]) => b - a || unitA - unitB).slice(0, limit);
      return best.map(([unit]) => units[unit]?.title ?? '');
    },
  };
}

function addOnce(postings: Map<string, Map<number, number>>, word: string, unit: number): void {
  const places = postings.get(word) ?? new Map<number, number>();
  places.set(unit, (places.get(unit) ?? 0) + 1);
  postings.set(word, places);
}
