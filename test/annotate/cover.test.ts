import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverOf, mergeSpans } from '../../src/annotate/cover.ts';

const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 6 })).map(([start, length]) => ({ start, end: start + length }));

test('covers what one of the spans covers', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, sample) => {
      expect(coverOf(spans)(sample)).toBe(spans.some(({ start, end }) => sample.start < end && start < sample.end));
    }),
    { seed: 20200319 },
  );
});

test('merged spans stand in order and apart, and touching ones stay two', () => {
  expect(mergeSpans([{ start: 4, end: 6 }, { start: 0, end: 3 }, { start: 2, end: 4 }])).toEqual([{ start: 0, end: 4 }, { start: 4, end: 6 }]);
});
