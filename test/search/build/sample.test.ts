import { expect, test } from 'vitest';
import { isSampled, sampleRate } from '../../../src/search/build/sample.ts';

const articles = Array.from({ length: 8000 }, (_, number) => `documents/教师法.html#第${String(number)}条`);

const sampleOf = (names: readonly string[], rate: number): string[] => names.filter((name) => isSampled(name, rate));

test.each([
  // a library that is smaller than its sample is learnt from as a whole
  [0, 1],
  [1_500_000, 1],
  // one more character halves what is chosen
  [1_500_001, 2],
  [3_000_000, 2],
  [3_000_001, 4],
  [9_300_000, 8],
])('of %i characters one name in %i', (total, rate) => {
  expect(sampleRate(total, 1_500_000)).toBe(rate);
});

test.each([1.5, 2, 8, 64])('of names that differ in their last characters alone one in %d is chosen', (rate) => {
  const share = articles.length / rate;
  expect(Math.abs(sampleOf(articles, rate).length - share)).toBeLessThan(4 * Math.sqrt(share));
});

test.each([1, 0.5, 0])('at a rate of %d all are', (rate) => {
  expect(sampleOf(articles, rate)).toHaveLength(articles.length);
});

test('a higher rate chooses of those a lower one chooses', () => {
  const [eighth, half] = [sampleOf(articles, 8), sampleOf(articles, 2)];
  expect(sampleOf(half, 8)).toEqual(eighth);
});

test('samples with words of their own are not the same', () => {
  const both = sampleOf(articles, 8).filter((name) => isSampled(`词 ${name}`, 8));
  expect(Math.abs(both.length - articles.length / 64)).toBeLessThan(50);
});
