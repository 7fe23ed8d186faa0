import { expect, test } from 'vitest';
import { headingInLaw, placesInLaw } from '../../src/model/law-ranges.ts';

const names = new Set(['第一编', '第一编第一章', '第一编第二章', '第二编第一章', '第九条', '第十条', '第十条之一', '第十条之二', '第十二条', '第十二条第一款', '第十二条第二款', '第十二条第三款', '第十二条第（一）项', '第十二条第（二）项']);

test.each([
  [{ article: 9, through: { article: 12 } }, ['第九条', '第十条', '第十条之一', '第十条之二', '第十二条']],
  [{ article: 10, articleSuffix: 1, through: { article: 12 } }, ['第十条之一', '第十条之二', '第十二条']],
  [{ article: 12, paragraph: 1, through: { article: 12, paragraph: 3 } }, ['第十二条第一款', '第十二条第二款', '第十二条第三款']],
  [{ article: 12, subparagraph: 1, through: { article: 12, subparagraph: 2 } }, ['第十二条第（一）项', '第十二条第（二）项']],
  // As far as the law goes
  [{ article: 10, articleSuffix: 2, through: { article: 900 } }, ['第十条之二', '第十二条']],
  [{ article: 12 }, ['第十二条']],
  [{ article: 13 }, []],
])('%o is %o', (locator, places) => {
  expect(placesInLaw(names, locator)).toEqual(places);
});

test.each([['第二章', '第一编第二章'], ['第一编第一章', '第一编第一章'], ['第一章', null], ['第三章', null]])('%s is at %s', (heading, name) => {
  expect(headingInLaw(names, heading)).toBe(name);
});
