import { describe, expect, test } from 'vitest';
import { abstractNum, lvl, makeDocx, num, numPr, p, r, startOverride, style, table } from '../support/docx.ts';
import { read } from '../support/record.ts';

const lines = async (body: string, numbering: string, styles?: string): Promise<string[]> => {
  const { source } = await read('a.docx', makeDocx(body, { numbering, ...(styles === undefined ? {} : { styles }) }));
  return source?.text.split('\n') ?? [];
};

const n = { suffix: 'nothing' } as const;

/** The four levels of official documents. */
const policy = abstractNum(0, lvl(0, 'chineseCounting', '%1、', n), lvl(1, 'chineseCounting', '（%2）', n), lvl(2, 'decimal', '%3.', n), lvl(3, 'decimal', '（%4）', n), lvl(4, 'decimalEnclosedCircle', '%5', n));

const item = (level: number, list = 1) => p('甲', { num: [list, level] });

describe('automatic numbers', () => {
  test('of the four levels come out as Word shows them', async () => {
    const levels = [0, 1, 2, 2, 3, 4, 4, 1, 2, 0, 1];
    expect(await lines(levels.map((level) => item(level)).join(''), policy + num(1, 0))).toEqual(
      ['一、甲', '（一）甲', '1.甲', '2.甲', '（1）甲', '①甲', '②甲', '（二）甲', '1.甲', '二、甲', '（一）甲'],
    );
  });

  test('of chapters and articles run through where the file says so', async () => {
    const law = abstractNum(0, lvl(0, 'chineseCountingThousand', '第%1章', { suffix: 'space' }), lvl(1, 'chineseCountingThousand', '第%2条', { suffix: 'space', restart: 0 }), lvl(2, 'chineseCountingThousand', '（%3）', n));
    const levels = [0, 1, 1, 2, 2, 0, 1, 2, ...new Array<number>(99).fill(1)];
    const text = await lines(levels.map((level) => item(level)).join(''), law + num(1, 0));
    expect(text.slice(0, 8)).toEqual(['第一章 甲', '第一条 甲', '第二条 甲', '（一）甲', '（二）甲', '第二章 甲', '第三条 甲', '（一）甲']);
    expect(text.slice(-3)).toEqual(['第一百条 甲', '第一百〇一条 甲', '第一百〇二条 甲']);
  });

  test.each([
    ['%1.%2', 'decimal', false, ['1 甲', '1.1 甲', '1.2 甲', '2 甲', '2.1 甲']],
    // The number of each level in the level's own format …
    ['%1-%2', 'chineseCounting', false, ['一 甲', '一-1 甲', '一-2 甲', '二 甲', '二-1 甲']],
    // … unless the level is set to Arabic figures throughout.
    ['%1.%2', 'chineseCounting', true, ['一 甲', '1.1 甲', '1.2 甲', '二 甲', '2.1 甲']],
    // A bullet has no number to show.
    ['%1.%2', 'bullet', false, ['%1 甲', '.1 甲', '.2 甲', '%1 甲', '.1 甲']],
    ['第%2款', 'none', false, ['甲', '第1款 甲', '第2款 甲', '甲', '第1款 甲']],
  ])('of two levels in %s, the first in %s', async (pattern, first, legal, expected) => {
    const list = abstractNum(0, lvl(0, first, '%1'), lvl(1, 'decimal', pattern, { legal }));
    expect(await lines([0, 1, 1, 0, 1].map((level) => item(level)).join(''), list + num(1, 0))).toEqual(expected);
  });

  test('of a level without one above take its first number, and do not use it up', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n), lvl(1, 'decimal', '%1.%2', n));
    expect(await lines([1, 1, 0, 1].map((level) => item(level)).join(''), list + num(1, 0))).toEqual(['1.1甲', '1.2甲', '1.甲', '1.1甲']);
  });

  test('start where w:start says', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1．', { ...n, start: 5 }), lvl(1, 'lowerLetter', '%2)', { ...n, start: 3 }));
    expect(await lines([0, 1, 1, 0, 1].map((level) => item(level)).join(''), list + num(1, 0))).toEqual(['5．甲', 'c)甲', 'd)甲', '6．甲', 'c)甲']);
  });

  test('of two instances of one list go on', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n));
    expect(await lines(item(0, 1) + item(0, 2) + item(0, 1), list + num(1, 0) + num(2, 0))).toEqual(['1.甲', '2.甲', '3.甲']);
  });

  test('begin again once at a start override, and go on together', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n));
    const numbering = list + num(1, 0) + num(2, 0, startOverride(0, 1)) + num(3, 0, startOverride(0, 7));
    expect(await lines([1, 1, 2, 2, 1, 3].map((id) => item(0, id)).join(''), numbering)).toEqual(['1.甲', '2.甲', '1.甲', '2.甲', '3.甲', '7.甲']);
  });

  test('of a lower level restart at the override of their instance', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n), lvl(1, 'decimal', '%2)', n));
    const numbering = list + num(1, 0, startOverride(1, 4));
    expect(await lines([0, 1, 1, 0, 1].map((level) => item(level)).join(''), numbering)).toEqual(['1.甲', '4)甲', '5)甲', '2.甲', '4)甲']);
  });

  test('restart only below the level that lvlRestart names', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n), lvl(1, 'decimal', '%2)', n), lvl(2, 'decimal', '(%3)', { ...n, restart: 1 }));
    expect(await lines([0, 1, 2, 1, 2, 0, 1, 2].map((level) => item(level)).join(''), list + num(1, 0))).toEqual(
      ['1.甲', '1)甲', '(1)甲', '2)甲', '(2)甲', '2.甲', '1)甲', '(1)甲'],
    );
  });

  test('take a level overridden whole from the instance', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1.', n));
    const numbering = list + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'chineseCounting', '%1、', n)}</w:lvlOverride>`);
    expect(await lines(item(0, 1) + item(0, 2), numbering)).toEqual(['1.甲', '二、甲']);
  });

  test('come from styles, through the style a level names and the styles based on it', async () => {
    const list = abstractNum(0, lvl(0, 'chineseCounting', '%1、', { ...n, style: 'H1' }), lvl(1, 'chineseCounting', '（%2）', { ...n, style: 'H2' }), lvl(2, 'decimal', '%3.', n));
    const styles = [style('H1', numPr(1)), style('H2', `<w:basedOn w:val="H1"/>${numPr(1, 1)}`), style('H2a', '<w:basedOn w:val="H2"/>'), style('Off', `<w:basedOn w:val="H1"/>${numPr(0)}`)].join('');
    const body = [p('甲', { style: 'H1' }), p('乙', { style: 'H2' }), p('丙', { style: 'H2a' }), p('丁', { style: 'Off' }), p('戊', { style: 'H2', num: [1, 2] }), p('己', { style: 'H1', num: [0, 0] })];
    expect(await lines(body.join(''), list + num(1, 0), styles)).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '1.戊', '己']);
  });

  test('come from the default paragraph style too', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a">${numPr(1)}</w:style>`;
    expect(await lines(p('甲') + p('乙'), abstractNum(0, lvl(0, 'decimal', '%1.', n)) + num(1, 0), styles)).toEqual(['1.甲', '2.乙']);
  });

  test('of a numbering style are counted with its own list', async () => {
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Outline"/></w:abstractNum>';
    const numbering = abstractNum(0, '<w:styleLink w:val="Outline"/>', lvl(0, 'decimal', '%1.', n)) + linked + num(1, 0) + num(2, 1);
    expect(await lines(item(0, 1) + item(0, 2), numbering, style('Outline', numPr(1), 'numbering'))).toEqual(['1.甲', '2.甲']);
  });

  test('of a style that leads back to itself end somewhere', async () => {
    const circle = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>';
    const styles = style('S', `<w:basedOn w:val="S"/>${numPr(1)}`, 'numbering');
    expect(await lines(item(0), circle + num(1, 0), styles)).toEqual(['甲']);
  });

  test('count empty paragraphs and cells, row by row', async () => {
    const list = abstractNum(0, lvl(0, 'decimal', '%1', n)) + num(1, 0);
    const row = (...cells: string[]) => cells;
    expect(await lines(p('', { num: [1, 0] }) + table(row(p('', { num: [1, 0] }), p('教育局')), row(p('', { num: [1, 0] }), p('财政局'))) + item(0), list)).toEqual(
      ['1', '2\t教育局', '3\t财政局', '4甲'],
    );
  });

  test('of bullets are bullets', async () => {
    const list = abstractNum(0, lvl(0, 'bullet', '\uF06C'), lvl(1, 'bullet', '—')) + num(1, 0);
    expect(await lines(item(0) + item(1), list)).toEqual(['• 甲', '— 甲']);
  });

  test('padded with zeros are read from the newer of two forms', async () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    expect(await lines(item(0) + item(0), abstractNum(0, level) + num(1, 0))).toEqual(['009 甲', '010 甲']);
  });

  test('in an unknown format are Arabic, and said to be', async () => {
    const { source, diagnostics } = await read('a.docx', makeDocx(item(0), { numbering: abstractNum(0, lvl(0, 'hebrew1', '%1.')) + num(1, 0) }));
    expect(source?.text).toBe('1. 甲');
    expect(diagnostics.map(({ code }) => code)).toEqual(['docx-numbering', 'docx-number-format']);
  });

  test('of a list that does not exist are none', async () => {
    expect(await lines(item(0, 9) + item(8) + p(r('乙'), { num: [1, 0] }), abstractNum(0, lvl(0, 'decimal', '%1.', n)) + num(1, 0))).toEqual(['甲', '甲', '1.乙']);
  });
});
