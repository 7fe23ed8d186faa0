import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankRelated } from '../../src/search/rank.ts';

const scoresOf = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 1500 });

test('related passages are the best of the rest, whatever stands in thousands of passages', () => {
  fc.assert(
    fc.property(scoresOf, fc.array(fc.nat(1499), { maxLength: 20 }), fc.array(fc.nat(1499), { maxLength: 5 }), (numbers, out, named) => {
      const within = (passages: number[]): number[] => [...new Set(passages)].filter((passage) => passage < numbers.length).sort((a, b) => a - b);
      const [leftOut, lifted] = [within(out), new Map(within(named).map((passage) => [passage, 2]))];
      const best = Math.max(...numbers) || 1;
      const all = numbers
        .map((score, passage) => ({ passage, score: score + (lifted.get(passage) ?? 0) * best }))
        .filter(({ passage, score }) => !leftOut.includes(passage) && (lifted.has(passage) || (score > 0 && score >= best * 0.15)))
        .sort((a, b) => b.score - a.score || a.passage - b.passage);
      const found = rankRelated(Float32Array.from(numbers), [Int32Array.from(leftOut)], lifted);
      expect(found).toEqual(all.slice(0, 300).map((entry) => ({ ...entry, tier: 'related' })));
    }),
    { seed: 20200319, numRuns: 200 },
  );
});
