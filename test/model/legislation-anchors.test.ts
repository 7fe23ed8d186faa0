import { describe, expect, test } from 'vitest';
import { nameLaw, placeInLaw, type LawPiece } from '../../src/model/legislation-anchors.ts';

const piece = (kind: LawPiece['kind'], text = '', depth = 0): LawPiece => ({ kind, text, depth });
const ids = (pieces: readonly LawPiece[]) => nameLaw(pieces).map(({ id }) => id);

test.each([
  // Numbers begin again under each 编.
  [[piece('heading', '第一编 总 则', 2), piece('heading', '第二章 自然人', 3), piece('heading', '第二编 物权', 2), piece('heading', '第二章 所有权', 3)], ['第一编', '第一编第二章', '第二编', '第二编第二章']],
  // A law that issues another one has two first articles.
  [[piece('article', '第一条'), piece('paragraph', '甲'), piece('article', '第一条'), piece('paragraph', '乙')], ['第一条', '第一条第一款', '第一条-2', '第一条-2第一款']],
  // Spaces of the print are no part of the address.
  [[piece('article', '第 一百二十 条 之一')], ['第一百二十条之一']],
  // Outside all articles nothing is a 款.
  [[piece('paragraph', '前言'), piece('article', '第一条'), piece('break'), piece('paragraph', '附件')], [null, '第一条', null, null]],
  // 1． without a 项 above it is a 目 of the article.
  [[piece('article', '第一条'), piece('paragraph', '：'), piece('subparagraph', '1．甲'), piece('subparagraph', '2．乙')], ['第一条', '第一条第一款', '第一条第一目', '第一条第二目']],
  // An item whose mark is lost has no address.
  [[piece('article', '第一条'), piece('paragraph', '：'), piece('subparagraph', '开展活动；'), piece('subparagraph', '②其他')], ['第一条', '第一条第一款', null, '第一条第（二）项']],
])('names the pieces of a law (%#)', (pieces, names) => {
  expect(ids(pieces)).toEqual(names);
});

describe('a citation finds', () => {
  const two = [piece('article', '第十条'), piece('paragraph', '甲'), piece('subparagraph', '（一）子'), piece('paragraph', '乙')];
  const one = [piece('article', '第九条'), piece('paragraph', '甲'), piece('subparagraph', '（一）子'), piece('point', '1.丑')];
  const names = new Set(nameLaw([...two, ...one]).flatMap(({ id, also }) => [id, also].filter((name) => name !== null)));

  test.each([
    [{ article: 10 }, '第十条'],
    [{ article: 10, paragraph: 2 }, '第十条第二款'],
    [{ article: 10, subparagraph: 1 }, '第十条第（一）项'],
    [{ article: 9, paragraph: 1, subparagraph: 1 }, '第九条第一款第（一）项'],
    [{ article: 9, subparagraph: 1, point: 1 }, '第九条第（一）项第一目'],
    [{ article: 10, paragraph: 3 }, '第十条'], // no third 款: the article
    [{ article: 10, paragraph: 2, subparagraph: 7 }, '第十条第二款'],
    [{ article: 10, paragraph: 1, subparagraph: 1, point: 4 }, '第十条第一款第（一）项'],
    [{ article: 11 }, null],
  ])('%o at %s', (locator, name) => {
    expect(placeInLaw(names, locator)).toBe(name);
  });
});

test('every address is given once', () => {
  const pieces = ['第一条', '第二条', '第一条'].flatMap((label) => [
    piece('article', label), piece('paragraph'), piece('subparagraph', '（一）'), piece('subparagraph', '（一）'), piece('paragraph'), piece('subparagraph', '（一）'), piece('point', '1.'),
  ]);
  const all = nameLaw(pieces).flatMap(({ id, also }) => [id, also].filter((name) => name !== null));
  expect(new Set(all).size).toBe(all.length);
});
