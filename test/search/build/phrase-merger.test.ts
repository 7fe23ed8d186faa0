import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMerger } from '../../../src/search/build/phrase-merger.ts';
import { learnPhrases } from '../../../src/search/build/phrases.ts';

const least = 2;

/** How often each pair of neighbours occurs. */
function countPairs(symbols: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [place, first] of symbols.entries()) {
    const second = symbols[place + 1] ?? 0;
    if (first !== 0 && second !== 0) counts.set(`${String(first)} ${String(second)}`, (counts.get(`${String(first)} ${String(second)}`) ?? 0) + 1);
  }
  return counts;
}

/** From the left, as one reads. */
function mergePair(symbols: readonly number[], first: number, second: number, symbol: number): number[] {
  const merged: number[] = [];
  for (let place = 0; place < symbols.length; place++) {
    const found = symbols[place] === first && symbols[place + 1] === second;
    merged.push(found ? symbol : (symbols[place] ?? 0));
    if (found) place++;
  }
  return merged;
}

test('merges the most frequent pair each time, as counting anew would', () => {
  const symbols = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 120 });
  fc.assert(
    fc.property(symbols, (all) => {
      const merger = createMerger(Int32Array.from(all), { least, size: 200 });
      let plain = [...all];
      for (let symbol = 100; symbol < 200; symbol++) {
        const counts = countPairs(plain);
        const most = Math.max(0, ...counts.values());
        const best = merger.best();
        expect(best !== null, 'there is a pair').toBe(most >= least);
        if (!best) break;
        expect(counts.get(`${String(best.first)} ${String(best.second)}`)).toBe(most);
        merger.merge(best.pair, symbol);
        plain = mergePair(plain, best.first, best.second, symbol);
      }
    }),
    { seed: 20200319, numRuns: 150 },
  );
});

test('learns what is said often, and nothing across texts', () => {
  const phrases = learnPhrases(Array<string>(30).fill('师德师风'));
  expect(phrases).toContain('师德师风');
  expect(phrases.filter((phrase) => phrase.includes('风师'))).toEqual([]);
});

test('what is said a few times only is no phrase', () => {
  expect(learnPhrases(Array<string>(11).fill('师德师风'))).toEqual([]);
});
