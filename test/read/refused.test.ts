import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxFiles, makeDocx, p, pack } from './support/docx.ts';
import { join } from './support/encode.ts';
import { brief, read } from './support/record.ts';

const ole = (...streams: readonly string[]): Uint8Array =>
  join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array<number>(512).fill(0), ...streams.map((name) => Buffer.from(name, 'utf16le')));

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('a file of another kind', () => {
  test.each([
    ['a.doc', ole('Root Entry', 'WordDocument'), '这是旧版 Word 或 WPS 文字文档（.doc、.wps），不能直接读取。'],
    ['a.wps', ole('Root Entry', 'WpsContent'), '这是 WPS 文字文档（.wps），不能直接读取。'],
    ['a.xls', ole('Root Entry', 'Workbook'), '这是旧版 Excel 或 WPS 表格（.xls、.et），不能直接读取。'],
    ['a.et', ole('Root Entry', 'ET_WORKBOOK'), '这是 WPS 表格（.et），不能直接读取。'],
    ['a.docx', ole('EncryptionInfo', 'EncryptedPackage'), '这是加密的 Office 文档，设有密码，不能读取。'],
    ['a.doc', ole(), '这是旧版 Office 或 WPS 文件，不能直接读取。'],
    ['a.doc', bytes('{\\rtf1\\ansi'), '这是 RTF 文档，不能直接读取。'],
    ['a.mht', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), '这是网页归档文件（MHT），不能直接读取。'],
    ['a.png', bytes('\x89PNG\r\n\x1A\n\0'), '这是图片，里面没有文字可读。'],
    ['a.txt', bytes('\xFF\xD8\xFF\xE0\0'), '这是图片，里面没有文字可读。'],
    ['a.rar', bytes('Rar!\x1A\x07\0'), '这是压缩包，不会自动解开。'],
    ['a.exe', bytes('MZ\x90\0\x03'), '这是程序文件，不是公文文件。'],
    ['a.mp3', bytes('ID3\x03\0'), '这是音频或视频文件，不是公文文件。'],
    ['a.xlsx', pack({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), '这是 Excel 表格（.xlsx），不能直接读取。'],
    ['a.pptx', pack({ 'ppt/presentation.xml': '' }), '这是演示文稿（.pptx），不能直接读取。'],
    ['a.odt', pack({ mimetype: '', 'content.xml': '' }), '这是 OpenDocument 文档（.odt），不能直接读取。'],
    ['a.zip', pack({ '通知.txt': '甲' }), '这是压缩包，不会自动解开。'],
  ])('is refused with what it is: %s', async (name, content, message) => {
    const { source, diagnostics } = await read(name, content);
    expect(source).toBeNull();
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test.each(['a.docx', 'a.pdf', 'a.wps', 'a.ofd'])('is refused when its name is not true: %s', async (name) => {
    const { source, diagnostics } = await read(name, '各区教育局：');
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual(['error content-mismatch']);
  });

  test('is read all the same when only the name is wrong', async () => {
    const { source, diagnostics } = await read('通知.doc', makeDocx(p('各区教育局：')));
    expect(source).toMatchObject({ format: 'docx', text: '各区教育局：' });
    expect(brief(diagnostics)).toEqual(['info type-by-content']);
  });
});

describe('a damaged archive', () => {
  const whole = makeDocx(p('一、加强师德师风建设'.repeat(50)));

  const patched = (at: (view: DataView) => number, change: (view: DataView, at: number) => void): Uint8Array => {
    const copy = Uint8Array.from(whole);
    const view = new DataView(copy.buffer);
    change(view, at(view));
    return copy;
  };

  /** Where the row of the table of contents for a part begins. */
  const rowOf = (name: string) => (view: DataView): number => {
    const content = Buffer.from(view.buffer);
    for (let at = content.indexOf('PK\x01\x02', 'latin1'); at !== -1; at = content.indexOf('PK\x01\x02', at + 1, 'latin1')) {
      if (content.toString('latin1', at + 46, at + 46 + content.readUInt16LE(at + 28)) === name) return at;
    }
    throw new Error(`no part ${name}`);
  };

  const document = rowOf('word/document.xml');

  test.each([
    ['cut off', whole.subarray(0, whole.length - 100), 'error zip-damaged'],
    ['of four bytes', whole.subarray(0, 4), 'error zip-damaged'],
    ['whose sum is wrong', patched(document, (view, at) => { view.setUint32(at + 16, 1, true); }), 'error zip-damaged'],
    ['that claims less than it holds', patched(document, (view, at) => { view.setUint32(at + 24, 10, true); }), 'error zip-damaged'],
    ['that claims more than 200 MB', patched(document, (view, at) => { view.setUint32(at + 24, 0x0c80_0001, true); }), 'error zip-too-large'],
    ['that claims a part beyond its end', patched(document, (view, at) => { view.setUint32(at + 42, 0x7fff_ffff, true); }), 'error zip-damaged'],
    ['that is locked', patched(document, (view, at) => { view.setUint16(at + 8, 1, true); }), 'error refused-encrypted'],
    ['in a packing nobody uses', patched(document, (view, at) => { view.setUint16(at + 10, 99, true); }), 'error zip-damaged'],
    ['without a document', pack({ 'word/styles.xml': '<a/>' }), 'error zip-damaged'],
    ['with an empty document', pack({ ...docxFiles(''), 'word/document.xml': '' }), 'error zip-damaged'],
  ])('is refused: %s', async (_why, content, expected) => {
    const { source, diagnostics } = await read('a.docx', content);
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual([expected]);
  });

  test('with something put before it is read', async () => {
    expect((await read('a.docx', join(bytes('PK\x03\x04junk'), whole))).source?.text).toContain('加强师德师风建设');
  });

  test('of which only a side part is damaged is read with a warning', async () => {
    const files = { ...docxFiles(p('甲'), { styles: '' }) };
    const content = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
    const at = Buffer.from(content).indexOf('<w:styles');
    const { source, diagnostics } = await read('a.docx', content.with(at + 1, 0x78));
    expect(source?.text).toBe('甲');
    expect(brief(diagnostics)).toEqual(['warning part-damaged']);
  });
});
