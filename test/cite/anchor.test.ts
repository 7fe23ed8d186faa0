import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnchor, formatAnchor, parseAnchor } from '../../src/model/anchor.ts';

describe('anchors', () => {
  test.each([
    ['第十二条', { article: 12 }],
    ['第十二条第二款', { article: 12, paragraph: 2 }],
    ['第十条之一第一款', { article: 10, articleSuffix: 1, paragraph: 1 }],
    // 项 is printed with and without brackets
    ['第十二条第二款第（三）项', { article: 12, paragraph: 2, subparagraph: 3 }],
    ['第十二条第三项', { article: 12, subparagraph: 3 }],
    ['第8条(二)项第1目', { article: 8, subparagraph: 2, point: 1 }],
    ['第 １２ 条', { article: 12 }],
    ['第一百二十条之六', { article: 120, articleSuffix: 6 }],
  ])('reads %s', (text, locator) => {
    expect(parseAnchor(text)).toEqual(locator);
  });

  test.each(['第十二', '十二条', '第条', '第十二条的', '第二款', '第一、二卷', ''])('does not read %s as an article', (text) => {
    expect(parseAnchor(text)).toBeNull();
  });

  test('finds a place without its article', () => {
    expect(findAnchor('前条第二款规定', 2)).toEqual({ parts: { paragraph: 2 }, end: 5 });
    expect(findAnchor('依照第十二条第二款', 2)).toEqual({ parts: { article: 12, paragraph: 2 }, end: 9 });
    expect(findAnchor('依照第十二条', 1)).toBeNull();
  });

  test('reads back whatever it writes', () => {
    const part = fc.integer({ min: 1, max: 9999 });
    const locator = fc.record(
      { article: part, articleSuffix: part, paragraph: part, subparagraph: part, point: part },
      { requiredKeys: ['article'] },
    );
    fc.assert(
      fc.property(locator, (value) => {
        expect(parseAnchor(formatAnchor(value))).toEqual(value);
      }),
      { seed: 20200319 },
    );
  });
});
