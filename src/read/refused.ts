/** Files that are recognised and not read, each with what to do instead. */
import { finding, type Finding } from './diagnostics.ts';
import type { Kind } from './signature.ts';
import type { ZipEntry } from './zip.ts';

type RefusalCode = 'refused-word' | 'refused-table' | 'refused-image' | 'refused-archive' | 'refused-other' | 'refused-encrypted';

/** What the first bytes say, where they say enough. */
const byKind: ReadonlyMap<Kind, readonly [RefusalCode, string]> = new Map<Kind, readonly [RefusalCode, string]>([
  ['rtf', ['refused-word', ' RTF 文档']],
  ['web-archive', ['refused-word', '网页归档文件（MHT）']],
  ['word-xml', ['refused-word', ' Word 2003 的 XML 文档']],
  ['image', ['refused-image', '图片']],
  ['archive', ['refused-archive', '压缩包']],
  ['program', ['refused-other', '程序文件']],
  ['media', ['refused-other', '音频或视频文件']],
]);

/** Streams of OLE2 files (UTF-16LE in the file), the telling one first: an encrypted document hides all others. */
const oleStreams: readonly (readonly [stream: string, code: RefusalCode, what: string])[] = [
  ['EncryptedPackage', 'refused-encrypted', '加密的 Office 文档'],
  ['WordDocument', 'refused-word', '旧版 Word 或 WPS 文字文档（.doc、.wps）'],
  ['WpsContent', 'refused-word', ' WPS 文字文档（.wps）'],
  ['Workbook', 'refused-table', '旧版 Excel 或 WPS 表格（.xls、.et）'],
  ['ET_WORKBOOK', 'refused-table', ' WPS 表格（.et）'],
  ['PowerPoint Document', 'refused-table', '旧版演示文稿（.ppt、.dps）'],
  ['__properties_version', 'refused-word', ' Outlook 邮件（.msg）'],
  ['Book', 'refused-table', '旧版 Excel 表格（.xls）'],
];

/** First parts of other kinds of ZIP files. */
const zipParts: readonly (readonly [part: RegExp, code: RefusalCode, what: string])[] = [
  [/^xl\//u, 'refused-table', ' Excel 表格（.xlsx）'],
  [/^ppt\//u, 'refused-table', '演示文稿（.pptx）'],
  [/^content\.xml$/u, 'refused-word', ' OpenDocument 文档（.odt）'],
  [/^META-INF\/container\.xml$/u, 'refused-word', '电子书（.epub）'],
];

/** Why a file of this kind is refused; null for kinds that are read, or told apart further on. */
export function refusalOfKind(kind: Kind): Finding | null {
  const row = byKind.get(kind);
  return row ? finding(row[0], null, row[1]) : null;
}

/** Why an OLE2 file is refused, by the streams in it. */
export function refusalOfOle(bytes: Uint8Array): Finding {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const row = oleStreams.find(([stream]) => content.includes(Buffer.from(stream, 'utf16le')));
  return row ? finding(row[1], null, row[2]) : finding('refused-word', null, '旧版 Office 或 WPS 文件');
}

/** Why a ZIP file that is neither DOCX nor OFD is refused, by the parts in it. */
export function refusalOfZip(entries: readonly ZipEntry[]): Finding {
  const row = zipParts.find(([part]) => entries.some(({ name }) => part.test(name)));
  return row ? finding(row[1], null, row[2]) : finding('refused-archive', null, '压缩包');
}
