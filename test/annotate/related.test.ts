import { describe, expect, test } from 'vitest';
import { type Candidate, relateDivisions } from '../../src/annotate/related.ts';
import { countDivisions } from '../../src/annotate/weights.ts';
import type { CountedWord } from '../../src/annotate/words.ts';
import type { RelatedItem } from '../../src/model/annotation.ts';
import type { CitationTarget } from '../../src/model/citation.ts';

const regulation: CitationTarget = { kind: 'regulation', id: 'jiaoshifa', title: '教师法' };
const word = (text: string, specificity = 1): CountedWord => ({ word: text, count: 1, span: { start: 0, end: text.length }, specificity, whole: true });
const strong = (text: string): CountedWord => word(text, 1.6);

function candidate(id: number, words: readonly CountedWord[], targets: readonly CitationTarget[] = []): Candidate {
  return { documentId: 'document', divisionId: `item-${String(id)}`, words, targets };
}

/** Divisions that share nothing with anybody, so that a library is large enough for words to be rare. */
const others = Array.from({ length: 30 }, (_, index) => candidate(100 + index, [word(`无关${String(index)}`)]));

function relate(...candidates: readonly Candidate[]): RelatedItem[][] {
  const all = [...candidates, ...others];
  return relateDivisions(all, countDivisions(all.map(({ words }) => words))).slice(0, candidates.length);
}

describe('a relation', () => {
  test('rests on a word that a person keeps whole', () => {
    const [first] = relate(candidate(1, [strong('师德师风')]), candidate(2, [strong('师德师风'), word('网络')]));
    expect(first).toEqual([{ documentId: 'document', divisionId: 'item-2', score: expect.any(Number), sharedWords: ['师德师风'], sharedTargets: [] }]);
  });

  test('rests on two common words and not on one', () => {
    const [one, , two] = relate(candidate(1, [word('校园')]), candidate(2, [word('校园'), word('暴力')]), candidate(3, [word('暴力'), word('校园')]));
    expect(one).toEqual([]);
    expect(two?.map(({ divisionId, sharedWords }) => [divisionId, sharedWords])).toEqual([['item-2', ['暴力', '校园']]]);
  });

  test('rests on the same regulation alone', () => {
    const [first] = relate(candidate(1, [word('职称')], [regulation]), candidate(2, [word('工资')], [regulation]));
    expect(first).toMatchObject([{ divisionId: 'item-2', sharedWords: [], sharedTargets: [regulation] }]);
  });

  test('names a word once and not its parts too', () => {
    const words = [strong('安全生产'), word('安全'), word('生产')];
    expect(relate(candidate(1, words), candidate(2, words))[0]?.[0]?.sharedWords).toEqual(['安全生产']);
  });

  test('is as strong one way as the other', () => {
    const [first, second] = relate(candidate(1, [strong('师德'), word('网络')]), candidate(2, [word('师德'), word('网络')]));
    expect(first?.[0]?.score).toBe(second?.[0]?.score);
  });

  test('rests on no word that a quarter of the library has', () => {
    const common = Array.from({ length: 12 }, (_, index) => candidate(index, [strong('教育系统'), word(`别${String(index)}`)]));
    expect(relate(...common).flat()).toEqual([]);
  });

  test('is kept for the five best, of equal score the first', () => {
    const alike = Array.from({ length: 7 }, (_, index) => candidate(index, [strong('师德师风')]));
    expect(relate(...alike)[6]?.map(({ divisionId }) => divisionId)).toEqual(['item-0', 'item-1', 'item-2', 'item-3', 'item-4']);
  });
});

test('the work grows with the library and not with its square', () => {
  const steps = (size: number): number => {
    // each division has words of its neighbourhood and words that all have
    const library = Array.from({ length: size }, (_, index) =>
      candidate(index, [
        ...Array.from({ length: 6 }, (_, k) => strong(`邻近${String(Math.floor(index / 10) * 6 + k)}`)),
        ...Array.from({ length: 6 }, (_, k) => word(`到处都有${String(k)}`)),
      ]),
    );
    let count = 0;
    relateDivisions(library, countDivisions(library.map(({ words }) => words)), () => (count += 1));
    return count;
  };
  const [small, large] = [steps(1000), steps(4000)];
  expect(small).toBe(1000 * 6 * 10);
  expect(large).toBe(4 * small);
});
