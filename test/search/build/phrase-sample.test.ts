import { expect, test } from 'vitest';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { samplePassages } from '../../../src/search/build/phrase-sample.ts';
import { makePassage } from '../library.ts';

/** Articles of a hundred characters each. */
function document(name: string, articles: number): IndexedPassage[] {
  return Array.from({ length: articles }, (_, number) =>
    makePassage({ document: name, url: `documents/${name}.html#第${String(number)}条`, text: '依照本法规定执行。甲'.repeat(10) }),
  );
}

const library = Array.from({ length: 400 }, (_, number) => document(`第${String(number)}号`, 5));
const all = library.flat();
const half = samplePassages(all, 100_000);

test('a library of the wanted size is taken as a whole, one character more is halved', () => {
  expect(samplePassages(all, 200_000)).toEqual(all);
  expect(samplePassages(all, 199_999)).toHaveLength(half.length);
});

test('half of a library is about half of its documents, in their order, most of them whole', () => {
  expect(Math.abs(half.length - 1000)).toBeLessThan(200);
  expect(all.filter((passage) => half.includes(passage))).toEqual(half);
  const parts = library.map((passages) => passages.filter((passage) => half.includes(passage)).length);
  expect(parts.filter((articles) => articles % 5 > 0).length).toBeLessThan(20);
});

test('a document that is added or goes leaves the others as they are', () => {
  const more = [...library.slice(0, 200), document('增加的一件', 4), ...library.slice(201)].flat();
  const [gone, added] = ['第200号', '增加的一件'];
  const others = (passages: readonly IndexedPassage[]): IndexedPassage[] => passages.filter((passage) => passage.document !== gone && passage.document !== added);
  expect(others(samplePassages(more, 100_000))).toEqual(others(half));
});

test.each(['一部长法', '又一部长法', '还有一部'])('of one document, 《%s》, parts are chosen', (name) => {
  const long = document(name, 10_000);
  const share = samplePassages(long, 250_000).length / long.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.4);
});
