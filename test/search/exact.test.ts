import { expect, test } from 'vitest';
import type { Backend } from '../../src/search/backends/backend.ts';
import { parseQuery } from '../../src/search/query.ts';
import { findExact } from '../../src/search/related.ts';
import { within } from '../../src/search/sets.ts';

const known: Readonly<Record<string, readonly number[]>> = { '(一)': [1, 3, 5, 7, 9], 教师: [3, 4, 5], 师德: [5, 6], '。': [2] };

/** A backend of four phrases that writes down what it was asked. */
function makeBackend(): Backend & { readonly asked: (readonly [string, readonly number[] | null])[] } {
  const asked: [string, readonly number[] | null][] = [];
  return {
    name: 'scan',
    asked,
    holding({ forms: [form = ''] }, among) {
      asked.push([form, among ? [...among] : null]);
      return Promise.resolve(within(Int32Array.from(known[form] ?? []), among));
    },
    weigh: () => Promise.reject(new Error('nothing is weighed')),
  };
}

// Where marks and characters stand side by side, passages may have to be read.
test('phrases with marks among words are looked for last, and only where the others stand', async () => {
  const backend = makeBackend();
  expect([...(await findExact(backend, parseQuery('（一） 教师 师德')))]).toEqual([5]);
  expect(backend.asked).toEqual([['教师', null], ['师德', [3, 4, 5]], ['(一)', [5]]]);
});

test('nothing more is asked once nothing is left', async () => {
  const backend = makeBackend();
  expect([...(await findExact(backend, parseQuery('（一） 教师 。')))]).toEqual([]);
  expect(backend.asked.map(([form]) => form)).toEqual(['教师', '。']);
});
