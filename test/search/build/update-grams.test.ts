/** Lists brought up to date are those of a build from scratch: texts removed, added, changed and moved, in libraries dense enough for exceptions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectGrams, type GramLists, updateGrams } from '../../../src/search/build/gram-lists.ts';
import { makeStream, type UnitStream } from '../../../src/search/build/stream.ts';
import { matchTexts } from '../../../src/search/build/text-changes.ts';

const streamOf = (texts: readonly string[]): UnitStream => makeStream(texts.length, (text) => texts[text] ?? '');

/** Few words and parts of words, so that long grams and their parts stand in more texts than are read one by one, together and apart. */
const words = ['加强师德师风建设', '师德师风', '师德', '师风建设', '德师', '风建', '加强', '建设加强', '强师', '，', '。“'];
/** Always of this length: numbers drawn evenly make libraries as dense as they are large. */
const drawn = (length: number): fc.Arbitrary<number[]> => fc.array(fc.nat(words.length - 1), { minLength: length, maxLength: length, size: 'max' });
const text = drawn(6).map((numbers) => numbers.map((number) => words[number]).join(''));
const library = fc.array(text, { minLength: 150, maxLength: 150, size: 'max' });
const edit = fc.record({ at: fc.nat(), remove: fc.nat(6), add: fc.array(text, { maxLength: 5 }) });

function changed(texts: readonly string[], edits: readonly { at: number; remove: number; add: readonly string[] }[]): string[] {
  const all = [...texts];
  for (const { at, remove, add } of edits) all.splice(at % (all.length + 1), remove, ...add);
  return all;
}

const plain = ({ pairs, exceptions }: GramLists): unknown => ({
  pairs: [pairs.keys, pairs.offsets, pairs.texts, pairs.counts].map((numbers) => [...numbers]),
  exceptions: exceptions.map((exception) => ({ ...exception, texts: [...exception.texts] })),
});

test('lists brought up to date are those made from scratch', () => {
  let exceptions = 0;
  fc.assert(
    fc.property(library, fc.array(edit, { maxLength: 6 }), (texts, edits) => {
      const before = collectGrams(streamOf(texts));
      const after = streamOf(changed(texts, edits));
      const updated = updateGrams(before, after);
      expect(updated && plain(updated)).toEqual(plain(collectGrams(after)));
      exceptions += before.exceptions.length;
    }),
    { seed: 20200319, numRuns: 40 },
  );
  expect(exceptions).toBeGreaterThan(500);
});

test('a gram that passes the limit by one new text is found in all the old ones', () => {
  const holding = Array.from({ length: 41 }, () => '师德师风');
  const apart = Array.from({ length: 3 }, () => '师德师，德师风');
  const [before, after] = [streamOf([...holding.slice(1), ...apart.slice(2)]), streamOf([...holding, ...apart])];
  const updated = updateGrams(collectGrams(before), after);
  expect(updated?.exceptions.map(({ gram }) => gram)).toEqual(collectGrams(after).exceptions.map(({ gram }) => gram));
  expect(updated?.exceptions).toContainEqual(expect.objectContaining({ gram: '师德师风', kind: 'not' }));
});

test('a library that is another one is not brought up to date', () => {
  const texts = Array.from({ length: 2100 }, (_, number) => `第${String(number)}号`);
  expect(updateGrams(collectGrams(streamOf(['师德'])), streamOf(texts))).toBeNull();
});

test.each<[name: string, before: string[], after: string[], numberOf: number[], added: number[]]>([
  ['nothing changed', ['甲', '乙'], ['甲', '乙'], [0, 1], []],
  ['one of many that are alike is gone', ['甲', '甲', '甲'], ['甲', '甲'], [0, 1, -1], []],
  ['new texts in two places', ['甲', '乙', '丙', '丁'], ['新', '甲', '乙', '丙', '新', '丁'], [1, 2, 3, 5], [0, 4]],
  ['changed at the beginning and the end', ['甲', '乙', '丙', '丁'], ['子', '乙', '丙', '丑'], [-1, 1, 2, -1], [0, 3]],
  ['one that was moved is removed and added', ['甲', '乙', '丙', '丁'], ['乙', '丙', '丁', '甲'], [-1, 0, 1, 2], [3]],
  ['a text of the same mark is looked at', ['甲', '乙乙', '丙'], ['甲', '乙丙', '丙'], [0, -1, 2], [1]],
  ['all are gone', ['甲'], [], [-1], []],
])('texts are matched: %s', (_, before, after, numberOf, added) => {
  const changes = matchTexts(streamOf(before), streamOf(after));
  expect([...changes.numberOf]).toEqual(numberOf);
  expect([...changes.added]).toEqual(added);
  expect([...changes.removed]).toEqual(numberOf.flatMap((now, old) => (now < 0 ? [old] : [])));
});
