import { describe, expect, test } from 'vitest';
import { headingListExamples, readHeadings } from '../../src/cite/heading-list.ts';
import { placeListExamples, readPlaces } from '../../src/cite/place-list.ts';
import { formatLocator } from '../../src/model/anchor.ts';

describe('lists and ranges of places', () => {
  test.each(placeListExamples)('%s', (text, places) => {
    const read = readPlaces(`${text}的规定`, 0);
    expect(read.map(({ locator }) => formatLocator(locator)).join(' ')).toBe(places);
    expect(Math.max(...read.map(({ end }) => end))).toBe(text.length);
  });

  test.each([['第三条至今', '第三条'], ['第五条到期', '第五条'], ['第五条—', '第五条']])('%s holds no range', (text, place) => {
    expect(readPlaces(text, 0).map(({ locator }) => formatLocator(locator))).toEqual([place]);
  });

  test('takes what it lacks from where it stands', () => {
    expect(readPlaces('第一款至第三款', 0, { article: 8 }).map(({ locator }) => formatLocator(locator))).toEqual(['第八条第一款至第三款']);
  });
});

describe('lists of headings', () => {
  test.each(headingListExamples)('%s', (text, headings) => {
    expect(readHeadings(`${text}的规定`, 0)).toEqual({ headings, end: text.length });
  });

  test('stand below those that are given', () => {
    expect(readHeadings('第二节', 0, ['第一编', '第三章', '第一节']).headings).toEqual(['第一编第三章第二节']);
  });
});
