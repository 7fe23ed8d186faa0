/** In a large library the first hits are there before all are counted, where texts have to be read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FirstHits } from '../../src/search/result.ts';
import type { TimedResult } from '../../src/search/open.ts';
import { makePassage, openLibrary } from './library.ts';

/** Of three passages one says （一）, all have its characters; some speak of teachers. */
const texts = ['（一）落实责任；（二）按时检查。', '一、（二）按时检查教师；', '教师（一）报送；教师第（三）次报送。'];
const passages = Array.from({ length: 1200 }, (_, order) =>
  makePassage({ order, url: `p/${String(order)}.html`, document: `第${String(order % 7)}号文件`, text: texts[(order * 7) % 3] ?? '' }),
);

let library: Awaited<ReturnType<typeof openLibrary>>;
beforeAll(async () => {
  library = await openLibrary(passages, 'grams');
});
afterAll(() => library.close());

async function ask(query: string, options = {}): Promise<{ first: FirstHits[]; result: TimedResult }> {
  const first: FirstHits[] = [];
  const result = await library.search(query, { backend: 'grams', ...options, onFirst: (hits) => first.push(hits) });
  return { first, result };
}

test.each([
  ['（一）', {}],
  ['（一） -落实', {}],
  ['；教师', {}],
  ['）报送；教', { limit: 7 }],
  ['（一）', { sort: 'document' }],
  ['（一）', { filters: { document: ['第3号文件'] } }],
])('the first hits of %s %j are those of the answer', async (query, options) => {
  const { first, result } = await ask(query, options);
  expect(result.exactTotal).toBeGreaterThan(result.hits.length);
  expect(first).toEqual([{ query, hits: result.hits, phrases: result.phrases, words: result.words }]);
});

test.each<[string, object, string]>([
  ['教师', {}, 'an index that knows'],
  ['；', {}, 'a mark alone'],
  ['（九）', {}, 'few candidates'],
  ['（一）', { offset: 20 }, 'a later page'],
])('nothing comes before the answer to %s %j: %s', async (query, options) => {
  expect((await ask(query, options)).first).toEqual([]);
});
