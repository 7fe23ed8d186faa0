/** The small files of an index, made from the passages: titles, facets, weights. */
import type { IndexedPassage } from '../../model/passage.ts';
import { packColumn } from '../columns.ts';
import { type FacetColumn, type FacetName, type TitlesFile, type WeightsFile } from '../manifest.ts';
import { lengthStep } from '../weights.ts';
import { isWordUnit } from '../grams/units.ts';
import { countCiting } from './citing.ts';
import { eachText, type UnitStream } from './stream.ts';

/** Titles numbered as they first appear, so that the articles of every law count up alike. */
export function makeTitles(passages: readonly IndexedPassage[]): TitlesFile {
  const numbers = new Map<string, number>();
  const marks: number[] = [];
  const titleOf = passages.map(({ title, label }) => {
    const known = numbers.get(title);
    if (known !== undefined) return known;
    marks.push(title.startsWith(label) ? label.length : 0);
    numbers.set(title, numbers.size);
    return numbers.size - 1;
  });
  return { titles: [...numbers.keys()], marks, titleOf: packColumn(titleOf) };
}

const valuesOf: Readonly<Record<FacetName, (passage: IndexedPassage) => readonly string[]>> = {
  document: ({ document }) => [document],
  section: ({ section }) => (section === '' ? [] : [section]),
  year: ({ year }) => (year === null ? [] : [year]),
  kind: ({ kind }) => [kind],
  cites: ({ cites }) => cites,
  party: ({ parties }) => parties,
};

/** A facet of all passages. Values keep the order of the library, so that facets of equal weight do as well. */
export function makeFacet(name: FacetName, passages: readonly IndexedPassage[], titles: readonly string[]): FacetColumn {
  const values = new Map<string, number>();
  const rows = new Map<string, { row: number; places: readonly number[] }>();
  let last: { readonly row: number; readonly found: readonly string[] } = { row: -1, found: [] };
  const rowOf = passages.map((passage) => {
    const found = valuesOf[name](passage);
    if (last.row >= 0 && sameValues(found, last.found)) return last.row;
    const places = found.map((value) => number(values, value));
    const key = places.join();
    const { row } = rows.get(key) ?? { row: rows.size };
    if (row === rows.size) rows.set(key, { row, places });
    last = { row, found };
    return row;
  });
  const titleNumbers = new Map(titles.map((title, place) => [title, place]));
  const plain = [...rows.values()].every(({ row, places }) => places.length === 1 && places[0] === row);
  return {
    values: [...values.keys()].map((value) => titleNumbers.get(value) ?? value),
    rows: plain ? [] : [...rows.values()].map(({ places }) => places),
    rowOf: packColumn(rowOf),
  };
}

/** Neighbours mostly are alike. */
const sameValues = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((value, at) => value === others[at]);

function number(numbers: Map<string, number>, value: string): number {
  const known = numbers.get(value) ?? numbers.size;
  numbers.set(value, known);
  return known;
}

/** Lengths of passages, and how many other documents cite each document. `documents` are the values of the facet, in order. */
export function makeWeights(passages: readonly IndexedPassage[], stream: UnitStream): WeightsFile {
  const documents = [...new Set(passages.map(({ document }) => document))];
  return { lengths: countPairs(stream).map(lengthStep).join(''), cited: documents.map(countCiting(passages)) };
}

/** Pairs of characters in each text: what its length is to the ranking. */
function countPairs(stream: UnitStream): number[] {
  const counts: number[] = [];
  const isWord = (place: number): boolean => isWordUnit(stream.units[place] ?? 0);
  eachText(stream, (_, start, end) => {
    let count = 0;
    for (let place = start; place + 1 < end; place++) if (isWord(place) && isWord(place + 1)) count++;
    counts.push(count);
  });
  return counts;
}
