/** The labels of one large document, compared with those LibreOffice writes for the same file. Runs where it is installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { abstractNum, lvl, makeDocx, num, numPr, p, r, startOverride, style, table } from '../support/docx.ts';
import { read } from '../support/record.ts';

const soffice = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find(existsSync);

/** Width, spaces and the sign for zero differ between the two; order and numbers must not. */
const normalise = (text: string): string[] =>
  text.replace(/^\uFEFF/u, '').split('\n').map((line) => line.normalize('NFKC').replace(/\s+/gu, '').replaceAll('〇', '零').replaceAll('‐', '-')).filter((line) => line !== '');

function convert(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'read-docx-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(soffice ?? '', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'a.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const formats = ['decimal', 'chineseCounting', 'chineseCountingThousand', 'decimalEnclosedCircle', 'decimalFullWidth', 'decimalZero', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'ideographTraditional', 'ideographZodiac', 'chineseLegalSimplified', 'japaneseCounting', 'taiwaneseCounting', 'taiwaneseCountingThousand', 'ideographLegalTraditional', 'decimalFullWidth2'];

const items = (list: number, ...levels: readonly number[]): string => levels.map((level, i) => p(`第${String(i)}段内容`, { num: [list, level] })).join('');

const inserted = (content: string): string => `<w:ins w:id="1" w:author="a" w:date="2020-03-19T00:00:00Z">${content}</w:ins>`;

const body = [
  items(1, 0, 1, 2, 2, 3, 4, 4, 1, 2, 0, 1, 2, 3),
  p('总则', { style: 'Chapter' }), p('为了', { style: 'Article' }), p('适用', { style: 'Article' }), p('附则', { style: 'Chapter' }), p('施行', { style: 'Derived' }),
  ...Array.from({ length: 110 }, (_, i) => p(`条文${String(i)}`, { num: [6, 0] })),
  items(2, 0, 0), items(3, 0, 0), items(2, 0), items(4, 0, 1, 1, 0, 1, 2, 2), items(5, 0, 0),
  ...formats.map((_, i) => items(20 + i, ...new Array<number>(10).fill(0))),
  table([p('任务'), p('单位')], [p('制定方案', { num: [7, 0] }), p('教育局')], [p('组织实施', { num: [7, 0] }), p('财政局')]).replaceAll('\t', ''),
  p(`${r('软换行')}<w:r><w:br/></w:r>${r('第二行')}`),
  p('', { num: [5, 0] }), p('空段之后', { num: [5, 0] }),
  // An instance with a level and a start of its own, a content control, an insertion, a link, a symbol.
  items(2, 0), items(10, 0, 0), items(2, 0),
  `<w:sdt><w:sdtPr/><w:sdtContent>${items(5, 0, 0)}</w:sdtContent></w:sdt>`, items(5, 0),
  p(r('甲') + inserted(r('新')), { num: [5, 0] }),
  p(`<w:hyperlink w:anchor="x">${r('链接')}</w:hyperlink>${r('之后')}<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>`),
].join('');

const numbering = [
  abstractNum(0, lvl(0, 'chineseCounting', '%1、', { suffix: 'nothing' }), lvl(1, 'chineseCounting', '（%2）', { suffix: 'nothing' }), lvl(2, 'decimal', '%3.', { suffix: 'space' }), lvl(3, 'decimal', '（%4）'), lvl(4, 'decimalEnclosedCircle', '%5')),
  abstractNum(1, lvl(0, 'chineseCountingThousand', '第%1章', { style: 'Chapter' }), lvl(1, 'chineseCountingThousand', '第%2条', { style: 'Article' })),
  abstractNum(2, lvl(0, 'decimal', '%1.')),
  abstractNum(3, lvl(0, 'chineseCounting', '%1'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerLetter', '%1.%2.%3)')),
  abstractNum(4, lvl(0, 'decimal', '%1．', { start: 5 })),
  abstractNum(5, lvl(0, 'chineseCountingThousand', '第%1条')),
  ...formats.map((format, i) => abstractNum(20 + i, lvl(0, format, '[%1]'))),
  num(1, 0), num(2, 2), num(3, 2, startOverride(0, 1)), num(4, 3), num(5, 4), num(6, 5), num(7, 4, startOverride(0, 1)), num(9, 1),
  num(10, 2, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/>${lvl(0, 'upperLetter', '%1.')}</w:lvlOverride>`),
  ...formats.map((_, i) => num(20 + i, 20 + i)),
].join('');

const styles = style('Chapter', numPr(9)) + style('Article', numPr(9, 1)) + style('Derived', '<w:basedOn w:val="Article"/>');

test.runIf(soffice !== undefined)('labels agree with those of LibreOffice', async () => {
  const bytes = makeDocx(body, { numbering, styles });
  const ours = normalise(((await read('a.docx', bytes)).source?.text ?? '').replaceAll('\t', '\n'));
  const theirs = normalise(convert(bytes));
  expect(ours.length).toBeGreaterThan(250);
  expect(ours).toEqual(theirs);
});
