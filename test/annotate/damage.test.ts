import { expect, test } from 'vitest';
import { makeDamageFinder } from '../../src/annotate/damage.ts';
import type { DamageNote } from '../../src/model/annotation.ts';
import { makeDocument } from '../support/documents.ts';

const gap = { kind: 'text', level: null, from: null, to: null, certain: true, why: '缺' } as const;
const document = makeDocument({
  divisions: [
    { lines: ['落实制度', ['lost', '的问题。']], inferred: { number: 1, why: '据此推定' } },
    { lines: ['开展活动。'], unassigned: true, suspect: [{ span: { start: 0, end: 2 }, lines: [3, 3], why: '存疑' }] },
    { lines: ['加强管理。'] },
  ],
  gaps: [
    { ...gap, lines: [1, 2] },
    { ...gap, lines: [3, 4], certain: false },
    { ...gap, kind: 'numbers', lines: [3, 4], level: 3, from: 3, to: 5 },
  ],
  noise: [{ lines: [2, 2], text: '落守', span: { start: 0, end: 2 }, why: '残字' }],
});
const source = { ...document.source, sidecar: { readings: [{ line: 3, text: '活动', note: '疑为“活功”' }] } };
const find = makeDamageFinder({ ...document, source });
const kinds = (index: number): [DamageNote['kind'], number, number][] => {
  const division = document.divisions[index];
  return division ? find(division).map(({ kind, lines }) => [kind, ...lines]) : [];
};

test('gaps, noise and the lost number of a division are told in line order', () => {
  expect(kinds(0)).toEqual([['number-lost', 1, 1], ['text-lost', 1, 2], ['noise', 2, 2]]);
});

test('suspect and unassigned text is told with the uncertain gap behind it', () => {
  expect(kinds(1)).toEqual([['unassigned', 3, 3], ['suspect', 3, 3], ['reading', 3, 3], ['text-unknown', 3, 4]]);
});

test('a gap is told on both sides; skipped numbers are not the damage of a neighbour', () => {
  expect(kinds(2)).toEqual([['text-unknown', 3, 4]]);
});

test('only a reading is by a person, and quotes what it reads', () => {
  const notes = document.divisions.flatMap((division) => find(division));
  expect(notes.filter(({ origin }) => origin === 'person')).toEqual([
    { kind: 'reading', origin: 'person', lines: [3, 3], text: '活动', why: '疑为“活功”' },
  ]);
  expect(notes.find(({ kind }) => kind === 'suspect')?.text).toBe('开展');
});
