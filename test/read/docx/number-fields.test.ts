import { describe, expect, test } from 'vitest';
import { abstractNum, lvl, makeDocx, num, p, r, style } from '../support/docx.ts';
import { brief, read } from '../support/record.ts';

/** A field as Word leaves it: no result is stored. */
const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const lines = async (body: string, parts = {}): Promise<string[]> => (await read('a.docx', makeDocx(body, parts))).source?.text.split('\n') ?? [];
const each = (...instructions: string[]): string => instructions.map((instruction) => p(field(instruction) + r('甲'))).join('');

describe('LISTNUM', () => {
  test('counts level by level in the list that is there without being defined', async () => {
    expect(await lines(each('LISTNUM', 'LISTNUM \\l 2', 'LISTNUM \\l 2', 'LISTNUM \\l 3', 'LISTNUM', 'LISTNUM \\l 2', 'LISTNUM \\l 4 \\s 7', 'LISTNUM \\l 4'))).toEqual(
      ['1)甲', 'a)甲', 'b)甲', 'i)甲', '2)甲', 'a)甲', '(7)甲', '(8)甲'],
    );
  });
  test.each([
    ['LISTNUM OutlineDefault \\l 1', 'I.'], ['LISTNUM "OutlineDefault" \\l 2 \\s 3', 'C.'], ['LISTNUM LegalDefault \\l 3', '1.1.1.'], ['listnum numberdefault \\l 6', '(i)'], ['LISTNUM Unknown', '1)'],
  ])('%s shows %s', async (instruction, label) => {
    expect(await lines(each(instruction))).toEqual([`${label}甲`]);
  });
  test('counts several times in a paragraph, one level below its own number', async () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.', { suffix: 'nothing' })) + num(1, 0);
    const body = p(`${field('LISTNUM')}${r('甲')}${field('LISTNUM')}${r('乙')}`, { num: [1, 0] });
    expect(await lines(body, { numbering })).toEqual(['1.a)甲b)乙']);
  });
  test('counts with the list it names', async () => {
    const list = abstractNum(0, '<w:name w:val="条款"/>', lvl(0, 'chineseCountingThousand', '第%1条', { suffix: 'nothing' }), lvl(1, 'chineseCountingThousand', '（%2）'));
    const body = p('甲', { num: [1, 0] }) + each('LISTNUM 条款 \\l 2', 'LISTNUM 条款 \\l 2') + p('乙', { num: [1, 0] }) + each('LISTNUM 条款 \\l 2');
    expect(await lines(body, { numbering: list + num(1, 0) })).toEqual(['第一条甲', '（一）甲', '（二）甲', '第二条乙', '（一）甲']);
  });
});

describe('AUTONUM', () => {
  test.each([
    ['AUTONUM', ['1.甲', '2.甲']], ['AUTONUM \\* CHINESENUM3 \\s 、', ['一、甲', '二、甲']], ['AUTONUM \\* GB3 \\s ""', ['①甲', '②甲']], ['AUTONUMLGL', ['1.甲', '2.甲']], ['AUTONUMOUT', ['I.甲', 'II.甲']],
  ])('%s counts paragraphs', async (instruction, expected) => {
    expect(await lines(each(instruction, instruction))).toEqual(expected);
  });
  test('follows the level of headings', async () => {
    const heading = (level: number): string => p(field('AUTONUMLGL \\e') + r('甲'), { style: `H${String(level)}` });
    const styles = style('H1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>';
    expect(await lines(heading(1) + heading(2) + heading(2) + each('AUTONUMLGL \\e') + heading(1) + heading(2), { styles })).toEqual(['1甲', '1.1甲', '1.2甲', '1.2.1甲', '2甲', '2.1甲']);
  });
});

test('a stored result is shown as it is stored', async () => {
  const stored = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTONUM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('（三）')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const { source, diagnostics } = await read('a.docx', makeDocx(p(stored + r('甲')) + p(`<w:fldSimple w:instr="LISTNUM">${r('5)')}</w:fldSimple>${r('乙')}`)));
  expect([source?.text, diagnostics]).toEqual(['（三）甲\n5)乙', []]);
});

test('computed numbers are spoken of', async () => {
  const { source, diagnostics } = await read('a.docx', makeDocx(each('LISTNUM') + p(`<w:fldSimple w:instr="AUTONUM"/>${r('乙')}`)));
  expect([source?.text, brief(diagnostics)]).toEqual(['1)甲\n1.乙', ['info docx-number-fields']]);
});
