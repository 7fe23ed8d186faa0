/** No input makes a search do much: time is not measured here, what a search asks for is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchFilesOf } from '../../../src/io/search-files.ts';
import type { BackendName } from '../../../src/search/manifest.ts';
import { openSearch, type Search } from '../../../src/search/open.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { openLibrary, pagefindOf, seedPassages } from '../library.ts';
import { badInputs } from './inputs.ts';

let library: Awaited<ReturnType<typeof openLibrary>>;
let search: Search['search'];
let asked: string[] = [];

beforeAll(async () => {
  library = await openLibrary(await seedPassages(), 'pagefind');
  ({ search } = openSearch({
    load: searchFilesOf(library.folder),
    openPagefind: async (file) => {
      const index = await pagefindOf(library.folder, file);
      return {
        search(term) {
          asked.push(term);
          return index.search(term);
        },
      };
    },
  }));
});
afterAll(() => library.close());

test.each(Object.entries(badInputs))('%s is few phrases', (_, query) => {
  const { phrases, without } = parseQuery(query);
  expect(phrases.length + without.length).toBeLessThanOrEqual(100);
});

test.each(Object.entries(badInputs))('%s asks Pagefind little, and never for every word', async (_, query) => {
  asked = [];
  await search(query, { backend: 'pagefind' });
  expect(asked.length).toBeLessThanOrEqual(400);
  expect(asked.flatMap((term) => term.split(' ')).filter((part) => part.normalize('NFD').replaceAll(/\p{M}/gu, '') === '')).toEqual([]);
});

test.each<BackendName>(['scan', 'pagefind'])('%s weighs no more words than a question has', async (backend) => {
  const text = (await seedPassages()).map((passage) => passage.text).join('');
  const { words } = await search(text, { backend });
  expect(words.length).toBeGreaterThan(40);
  expect(words.length).toBeLessThanOrEqual(120);
});

test('a list of a hundred phrases is a list, a longer one is a pasted text', () => {
  const list = (length: number): string => Array.from({ length }, (_, at) => `词${String(at)}`).join(' ');
  expect(parseQuery(list(100)).phrases).toHaveLength(100);
  expect(parseQuery(list(101)).phrases.map(({ forms }) => forms[0])).toEqual([list(101).replaceAll(' ', '')]);
  expect(parseQuery('师德 -党 '.repeat(500))).toMatchObject({ phrases: [{ typed: '师德' }], without: [{ typed: '党' }] });
});
