import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFor, askedIn, markedAddress, readAddress, type SearchAddress, wholeQuery, writeAddress } from '../../../src/search/ui/address.ts';

const plain: SearchAddress = { query: '', within: [], synonyms: true, filters: {}, sort: 'relevance', shown: 20, backend: null };

test.each([
  ['', {}],
  ['?q=师德&in=教师&in=高校', { query: '师德', within: ['教师', '高校'] }],
  ['?q=思政课&syn=off', { query: '思政课', synonyms: false }],
  ['?q=党&kind=task&kind=term&sort=document&n=40&backend=grams', { query: '党', filters: { kind: ['task', 'term'] }, sort: 'document', shown: 40, backend: 'grams' }],
  ['?q=党&in=%20&n=7&sort=x&backend=x&unknown=1', { query: '党' }],
  ['?q=党&n=99999', { query: '党' }],
])('%s says %j', (search, said) => {
  expect(readAddress(search)).toEqual({ ...plain, ...said });
});

test('what is written is read back', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== '' && text.isWellFormed());
  const address = fc.record({
    query: words,
    within: fc.array(words, { maxLength: 3 }),
    synonyms: fc.boolean(),
    filters: fc.record({ party: fc.array(words, { minLength: 1, maxLength: 3 }) }),
    sort: fc.constantFrom<SearchAddress['sort']>('relevance', 'document'),
    shown: fc.integer({ min: 20, max: 1000 }),
    backend: fc.constantFrom<SearchAddress['backend']>(null, 'scan', 'pagefind', 'grams'),
  });
  fc.assert(
    fc.property(address, (value) => {
      expect(readAddress(writeAddress(value))).toEqual(value);
    }),
    { seed: 20200319 },
  );
});

test('results are looked in by adding to the query', () => {
  expect(wholeQuery({ ...plain, query: '师德', within: ['教师', '“高校教师”'] })).toBe('师德 教师 “高校教师”');
});

// IIS has no page for more than 2,048 characters behind a question mark.
test('a pasted page is asked behind the number sign, where no server looks', () => {
  const pasted = '落实责任。'.repeat(200);
  expect(askedFor(pasted)).toMatch(/^#q=/u);
  expect(readAddress(askedFor(pasted)).query).toBe(pasted);
  expect(askedFor('落实责任')).toMatch(/^\?q=/u);
});

test.each([
  [{ search: '?q=师德', hash: '' }, '?q=师德'],
  [{ search: '', hash: '#q=师德' }, '#q=师德'],
  [{ search: '?q=师德', hash: '#main' }, '?q=师德'],
  [{ search: '', hash: '#main' }, ''],
])('%j asks %s', (place, asked) => {
  expect(askedIn(place)).toBe(asked);
});

test.each([
  ['a.html#p3', ['师德'], 'exact', 'a.html?hl=%E5%B8%88%E5%BE%B7#p3'],
  ['a.html', ['师德', '教师'], 'related', 'a.html?near=%E5%B8%88%E5%BE%B7&near=%E6%95%99%E5%B8%88'],
  ['a.html#p3', [], 'exact', 'a.html#p3'],
] as const)('%s with %j of the %s tier is %s', (url, words, tier, address) => {
  expect(markedAddress(url, words, tier)).toBe(address);
});

test('what is marked in a page is never too long for a server', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 2000 }), { maxLength: 60 }), (words) => {
      expect(new URL(markedAddress('a.html#p3', words, 'exact'), 'http://site/').search.length).toBeLessThan(2048);
    }),
    { seed: 20200319, numRuns: 50 },
  );
});
