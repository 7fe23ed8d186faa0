import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMatcher } from '../../src/annotate/longest-match.ts';

test('the longest word wins, then reading goes on behind it', () => {
  const find = makeMatcher([['中小学', 1], ['中小学校', 2], ['校长', 3]]);
  expect(find('中小学校长')).toEqual([{ start: 0, end: 4, value: 2 }]);
});

test('finds what trying every word at every place finds', () => {
  const text = fc.string({ unit: fc.constantFrom('高', '校', '民', '办'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (words, sample) => {
      const naive: { start: number; end: number; value: string }[] = [];
      for (let at = 0; at < sample.length; ) {
        const [value] = words.filter((word) => word !== '' && sample.startsWith(word, at)).sort((a, b) => b.length - a.length);
        if (value !== undefined) naive.push({ start: at, end: at + value.length, value });
        at += value?.length ?? 1;
      }
      expect(makeMatcher(words.map((word) => [word, word] as const))(sample)).toEqual(naive);
    }),
    { seed: 20200319 },
  );
});
