import { describe, expect, test } from 'vitest';
import { keywordsOf } from '../../src/annotate/keywords.ts';
import { countDivisions, rarity, weigh } from '../../src/annotate/weights.ts';
import type { CountedWord } from '../../src/annotate/words.ts';

const word = (text: string, facts: Partial<CountedWord> = {}): CountedWord => ({
  word: text, count: 1, span: { start: 0, end: text.length }, specificity: 1, whole: true, ...facts,
});
const library = [[word('校车'), word('安全')], [word('安全')], [word('安全'), word('食堂', { count: 3 })], []];
const frequency = countDivisions(library);

describe('weight', () => {
  test('empty divisions do not count', () => {
    expect(frequency.divisions).toBe(3);
  });

  test('a rare word weighs more than a common one, and an unknown one is finite', () => {
    expect(rarity(frequency, '校车')).toBeGreaterThan(rarity(frequency, '安全'));
    expect(rarity(frequency, '安全')).toBe(1);
    expect(rarity(frequency, '未见')).toBeCloseTo(Math.log(4) + 1);
  });

  test('what stands often weighs more, but not as much more', () => {
    const [once, thrice] = [weigh(frequency, word('食堂')), weigh(frequency, word('食堂', { count: 3 }))];
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
  });
});

describe('keywords', () => {
  test('come best first, of equal weight the one that stands first', () => {
    const words = [word('安全', { span: { start: 9, end: 11 } }), word('食堂', { span: { start: 5, end: 7 } }), word('校车', { span: { start: 2, end: 4 } })];
    expect(keywordsOf(words, frequency).map((keyword) => keyword.word)).toEqual(['校车', '食堂', '安全']);
  });

  test('are no more than ten', () => {
    const words = Array.from({ length: 30 }, (_, index) => word(`词${String(index)}`));
    expect(keywordsOf(words, frequency)).toHaveLength(10);
  });

  test('are neither mere verbs nor parts of longer words', () => {
    expect(keywordsOf([word('摸排', { specificity: 0.4 }), word('安全', { whole: false })], frequency)).toEqual([]);
  });

  test('carry weight, origin and their first place', () => {
    expect(keywordsOf([word('校车')], frequency)).toEqual([{ word: '校车', weight: 1.693, origin: 'machine', span: { start: 0, end: 2 } }]);
  });
});
