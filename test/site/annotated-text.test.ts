import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layMarks, type Mark, type Piece } from '../../src/site/annotated-text.ts';

const mark = (key: string, rank: number, start: number, end: number): Mark => ({ key, rank, span: { start, end } });

/** `[c1 《条例》]`: first pieces open with the key, later ones with `+key`. */
const written = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.first ? '' : '+'}${piece.key} ${written(piece.children)}]`)).join('');

const words = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : words(piece.children))).join('');

test.each([
  ['nothing marked', [], '学习贯彻《条例》，落实'],
  ['one mark', [mark('c1', 3, 4, 8)], '学习贯彻[c1 《条例》]，落实'],
  ['a citation inside a requirement', [mark('c1', 3, 4, 8), mark('r1', 2, 0, 11)], '[r1 学习贯彻[c1 《条例》]，落实]'],
  ['two that cross: the outer kind stays whole', [mark('r1', 2, 0, 6), mark('c1', 3, 4, 8)], '[r1 学习贯彻[c1 《条]][+c1 例》]，落实'],
  ['two of one kind side by side', [mark('p1', 6, 0, 2), mark('p2', 6, 2, 4)], '[p1 学习][p2 贯彻]《条例》，落实'],
  ['one over another of its kind: the longer outside', [mark('p2', 6, 1, 2), mark('p1', 6, 0, 4)], '[p1 学[p2 习]贯彻]《条例》，落实'],
  ['an empty one and one outside the text', [mark('x', 1, 3, 3), mark('y', 1, 50, 60)], '学习贯彻《条例》，落实'],
])('lays %s', (_case, marks, expected) => {
  expect(written(layMarks('学习贯彻《条例》，落实', 0, marks))).toBe(expected);
});

test('a mark that began in an earlier paragraph does not open again', () => {
  expect(written(layMarks('落实到位', 10, [mark('s1', 1, 2, 12)]))).toBe('[+s1 落实]到位');
});

test('a boundary inside a surrogate pair moves to its front', () => {
  expect(written(layMarks('𠮷祥', 0, [mark('a', 1, 1, 3)]))).toBe('[a 𠮷祥]');
});

describe('for any text and any marks', () => {
  const marks = fc.array(
    fc.record({ rank: fc.nat(6), start: fc.nat(60), length: fc.nat(30) }).map(({ rank, start, length }) => ({ rank, start, end: start + length })),
    { maxLength: 25 },
  );
  const cases = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }), origin: fc.nat(20), marks });
  const keyed = (list: readonly { rank: number; start: number; end: number }[]): Mark[] =>
    list.map(({ rank, start, end }, at) => mark(`m${String(at)}`, rank, start, end));

  test('the words put together are the text', () => {
    fc.assert(
      fc.property(cases, ({ text, origin, marks: list }) => {
        expect(words(layMarks(text, origin, keyed(list)))).toBe(text);
      }),
      { seed: 20200319, numRuns: 500 },
    );
  });

  test('every mark opens at most once, and covers exactly its span', () => {
    const chinese = fc.string({ unit: fc.constantFrom(...'学习贯彻《条例》，落实。'), maxLength: 60 });
    fc.assert(
      fc.property(fc.record({ text: chinese, origin: fc.nat(20), marks }), ({ text, origin, marks: list }) => {
        const opened = new Map<string, number>();
        const covered = new Map<string, string>();
        const walk = (pieces: readonly Piece[]): void => {
          for (const piece of pieces) {
            if (typeof piece === 'string') continue;
            if (piece.first) opened.set(piece.key, (opened.get(piece.key) ?? 0) + 1);
            covered.set(piece.key, (covered.get(piece.key) ?? '') + words(piece.children));
            walk(piece.children);
          }
        };
        walk(layMarks(text, origin, keyed(list)));
        for (const count of opened.values()) expect(count).toBe(1);
        for (const { key, span } of keyed(list)) {
          const [start, end] = [Math.max(0, span.start - origin), Math.max(0, span.end - origin)];
          expect(covered.get(key) ?? '').toBe(text.slice(start, end));
        }
      }),
      { seed: 20200319, numRuns: 500 },
    );
  });
});
