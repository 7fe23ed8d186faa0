import { describe, expect, test } from 'vitest';
import { symbolCharacter, symbolTable } from '../../../src/read/docx/symbols.ts';
import { abstractNum, docxFiles, lvl, makeDocx, num, p, pack, r, table } from '../support/docx.ts';
import { brief, read } from '../support/record.ts';

const show = async (body: string): Promise<string | undefined> => (await read('a.docx', makeDocx(body))).source?.text;

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const ins = (content: string) => `<w:ins w:id="1" w:author="a" w:date="2020-03-19T00:00:00Z">${content}</w:ins>`;
const del = (text: string) => `<w:del w:id="2" w:author="a" w:date="2020-03-19T00:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const deletedMark = { mark: '<w:del w:id="3" w:author="a"/>' };

const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('the text of a Word document', () => {
  test.each([
    ['runs are put together', p(r('加强师') + r('德师风', '<w:b/>') + r('建设')), '加强师德师风建设'],
    ['blank paragraphs stay between others', p('') + p('甲') + p('') + p('乙') + p(''), '甲\n\n乙'],
    ['tabs, breaks and hyphens are characters', p(`${r('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:softHyphen/><w:cr/><w:t>戊</w:t></w:r>`), '甲\t乙\n丙-丁\n戊'],
    ['spaces count only where the file says so', p('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'), '甲 乙'],
    ['markup in the text is text', p(r('<script>alert(1)</script>&amp;]]>')), '<script>alert(1)</script>&amp;]]>'],
    ['links show their text', p(`<w:hyperlink r:id="x">${r('国务院')}</w:hyperlink>`), '国务院'],
    ['content controls are seen through', `<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${p(`<w:sdt><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`, '甲'],
    ['fields show their result', p(r('第') + field('PAGEREF _Toc1 \\h', r('12')) + r('页')), '第12页'],
    ['fields in fields show the outer result', p(field(`IF ${field('PAGE', r('1'))} = 1`, r('甲'))), '甲'],
    ['fields may run over paragraphs', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('总则')}`) + p(`${r('附则')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`), '总则\n附则'],
    ['simple fields too', p(`<w:fldSimple w:instr="DATE">${r('2020年')}</w:fldSimple>`), '2020年'],
    ['symbols of symbol fonts are characters', p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="00A3"/><w:sym w:font="宋体" w:char="2460"/></w:r>'), '☑☐①'],
    ['so are characters typed in a symbol font', p(r('\uF0FE甲', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')), '☑甲'],
    ['raised figures stay raised', p(r('面积5m') + r('2', '<w:vertAlign w:val="superscript"/>')), '面积5m²'],
    ['formulas keep their letters', p(`<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>${r('为总数')}`), 'x+y为总数'],
    ['readings above characters are left out', p(`<w:r><w:ruby><w:rt>${r('róng')}</w:rt><w:rubyBase>${r('镕')}</w:rubyBase></w:ruby></w:r>`), '镕'],
    ['a table row is a line with tabs', table([p('任务'), p('单位')], [p('制定方案'), p('教育局') + p('财政局')]), '任务\t单位\n制定方案\t教育局 财政局'],
    ['a table of one column is paragraphs', table([p('甲') + p('乙')], [p('丙')]), '甲\n乙\n丙'],
    ['a table in a cell is inside the cell', table([table([p('甲'), p('乙')]), p('丙')]), '甲\t乙\t丙'],
  ])('%s', async (_fact, body, text) => {
    expect(await show(body)).toBe(text);
  });

  test('does not depend on the prefixes or the edition of the standard', async () => {
    const files = docxFiles(p('甲', { num: [1, 0] }), { numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0) });
    const strict = Object.entries(files).map(([path, xml]) => [
      path,
      xml
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships/', 'http://purl.oclc.org/ooxml/officeDocument/relationships/')
        .replaceAll('xmlns:w=', 'xmlns:ns0=')
        .replace(/(<\/?|\s)w:/gu, '$1ns0:'),
    ]);
    expect((await read('a.docx', pack(Object.fromEntries(strict) as Record<string, string>))).source?.text).toBe('1. 甲');
  });
});

describe('tracked changes', () => {
  test('are read in their final state, and said to be', async () => {
    const { source, diagnostics } = await read('a.docx', makeDocx(p(r('一、') + ins(r('加强')) + del('改进') + r('建设'))));
    expect(source?.text).toBe('一、加强建设');
    expect(source?.removed).toEqual([{ text: '改进', why: '修订中已删除的文字' }]);
    expect(diagnostics.map(({ message }) => message)).toEqual(['文档带有修订（插入 1 处、删除 1 处），按全部接受后的样子读出。']);
  });

  test('that delete a paragraph leave no number', async () => {
    const body = p('甲', { num: [1, 0] }) + p(del('乙'), { num: [1, 0], ...deletedMark }) + p('丙', { num: [1, 0] });
    const { source } = await read('a.docx', makeDocx(body, { numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0) }));
    expect(source?.text).toBe('1. 甲\n2. 丙');
  });

  test.each([
    ['of a paragraph mark joins two paragraphs', p('甲', deletedMark) + p('乙'), '甲乙'],
    ['of the last mark loses nothing', p('甲') + p('乙', deletedMark), '甲\n乙'],
    ['of a moved passage leaves it once', p(`<w:moveFrom w:id="1">${r('乙')}</w:moveFrom>${r('甲')}`) + p(`<w:moveTo w:id="2">${r('乙')}</w:moveTo>`), '甲\n乙'],
    ['of a table row leaves the others', table([p('甲'), p('乙')], [p('丙'), p('丁')]).replace('<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">丙', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">丙'), '甲\t乙'],
    ['of properties changes nothing', p(`<w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${r('甲')}`), '甲'],
  ])('%s', async (_fact, body, text) => {
    expect(await show(body)).toBe(text);
  });
});

describe('what stands beside the text', () => {
  const note = (kind: 'footnote' | 'endnote', id: number, text: string) => `<w:${kind} w:id="${String(id)}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`;
  const reference = (kind: 'footnote' | 'endnote', id: number) => `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;

  test('footnotes and endnotes follow at the end, in order', async () => {
    const body = p(r('甲') + reference('footnote', 5) + reference('endnote', 1)) + p(r('乙') + reference('footnote', 2));
    const separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
    const { source, diagnostics } = await read('a.docx', makeDocx(body, { footnotes: separator + note('footnote', 2, '注二') + note('footnote', 5, '注一'), endnotes: note('endnote', 1, '尾注') }));
    expect(source?.text).toBe('甲¹⁽¹⁾\n乙²\n\n¹ 注一\n² 注二\n⁽¹⁾ 尾注');
    expect(brief(diagnostics)).toEqual(['info docx-notes']);
  });

  test('headers, footers, comments and hidden text are left out and listed', async () => {
    const comment = `<w:comment w:id="0" w:author="a">${p('请核实')}</w:comment>`;
    const { source } = await read('a.docx', makeDocx(p(r('甲') + r('内部掌握', '<w:vanish/>')), { header: p('某市教育局'), footer: p(field('PAGE', r('1'))), comments: comment }));
    expect(source?.text).toBe('甲');
    expect(source?.removed).toEqual([
      { text: '内部掌握', why: '隐藏文字' },
      { text: '某市教育局', why: '页眉' },
      { text: '1', why: '页脚' },
      { text: '请核实', why: '批注' },
    ]);
  });

  test('text boxes come once, before or after the words of their paragraph', async () => {
    const { source, diagnostics } = await read('a.docx', makeDocx(p(box(p('某市教育局文件')) + r('某教〔2020〕3号') + box(p('抄送：某局'))) + p('正文')));
    expect(source?.text).toBe('某市教育局文件\n某教〔2020〕3号\n抄送：某局\n正文');
    expect(brief(diagnostics)).toEqual(['info docx-boxes']);
  });

  test('pictures, embedded documents, number fields and unknown symbols are spoken of', async () => {
    const body = p('<w:r><w:drawing><a:blip/></w:drawing></w:r>') + '<w:altChunk r:id="x"/>' + p(field('LISTNUM NumberDefault', '') + r('甲')) + p('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>');
    const { source, diagnostics } = await read('a.docx', makeDocx(body));
    expect(source?.text).toBe('1)甲\n\u{FFFD}');
    expect(brief(diagnostics)).toEqual(['info images-skipped', 'warning docx-embedded', 'info docx-number-fields', 'warning docx-symbols']);
  });
});

describe('symbols', () => {
  test.each(symbolTable.map(({ font, code, character }) => [font, code, character] as const))('%s %i is %s', (font, code, character) => {
    expect(symbolCharacter(font.toUpperCase(), code + 0xf000)).toBe(character);
  });

  test('stand in one row each', () => {
    expect(new Set(symbolTable.map(({ font, code }) => `${font} ${String(code)}`)).size).toBe(symbolTable.length);
  });
});
