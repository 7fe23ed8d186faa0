import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { createSynonyms } from '../../src/search/synonyms.ts';

const { reword } = createSynonyms([
  ['思政课', '思想政治理论课'],
  ['思政', '思想政治'],
  ['发改委', '发展改革委', '发展和改革委员会'],
  ['宣传工作条例', '中国共产党宣传工作条例'],
]);

test.each([
  ['思政课', ['思想政治理论课'], ['思想政治理论课']],
  ['思政课建设', ['思想政治理论课'], ['思想政治理论课建设']],
  ['思政工作', ['思想政治'], ['思想政治工作']],
  ['發改委', ['发展改革委', '发展和改革委员会'], ['发展改革委', '发展和改革委员会']],
  ['市发展改革委 牵头', ['发改委', '发展和改革委员会'], ['市发改委 牵头', '市发展和改革委员会 牵头']],
  ['发展改革委员', [], []],
  ['中国共产党宣传工作条例', ['宣传工作条例'], ['宣传工作条例']],
  ['宣传工作条例', [], []],
  ['师德师风', [], []],
  ['', [], []],
  ['思政课'.repeat(100), [], []],
])('%s is put as %j', (typed, words, queries) => {
  const wordings = reword(parseQuery(typed));
  expect(wordings.map(({ word }) => word)).toEqual(words);
  expect(wordings.map(({ query }) => query.phrases.map(({ forms }) => forms[0]).join(' '))).toEqual(queries);
});

test('what is left out stays left out', () => {
  expect(reword(parseQuery('思政课 -教师'))[0]?.query.without.map(({ typed }) => typed)).toEqual(['教师']);
});

test('a query is put in six other ways at most', () => {
  const { reword: many } = createSynonyms([['甲乙', ...Array.from({ length: 20 }, (_, index) => `丙丁${String(index)}`)]]);
  expect(many(parseQuery('甲乙'))).toHaveLength(6);
});
