/** Which reader a file gets: its first bytes decide, then the extension. */
import { isBinary } from './binary.ts';
import { finding, type Finding } from './diagnostics.ts';
import { decodeText } from './encoding.ts';
import { extensionOf, stemOf } from './file-name.ts';
import { formatNames } from './format-name.ts';
import { readHtml } from './html.ts';
import { quoteBytes, quoteStart } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { readOfficeZip } from './office-zip.ts';
import { readPdf } from './pdf.ts';
import type { FormatReader, ReadInput } from './reading.ts';
import { refusalOfKind, refusalOfOle } from './refused.ts';
import { kindOf, type Kind } from './signature.ts';
import { readTxt } from './txt.ts';
import { unmarkedUtf16 } from './utf16.ts';

interface Choice {
  readonly read: FormatReader;
  readonly findings: readonly Finding[];
}

/** Readers of formats that have no signature, by extension. */
const textReaders = new Map<string, FormatReader>([
  ...formatNames.txt.extensions.map((extension) => [extension, readTxt] as const),
  ...formatNames.markdown.extensions.map((extension) => [extension, readMarkdown] as const),
  ...formatNames.html.extensions.map((extension) => [extension, readHtml] as const),
]);

/** Readers of what the first bytes tell. */
const contentReaders = new Map<Kind, FormatReader>([
  ['zip', readOfficeZip],
  ['pdf', readPdf],
  ['html', readHtml],
]);

/** Chooses a reader, with what there is to say about the choice. */
export function readerFor({ bytes, path }: ReadInput): Choice {
  if (bytes.length === 0) return refuse(finding('empty-file', null, '0 字节'));
  const kind = kindOf(bytes);
  const refusal = kind === 'ole2' ? refusalOfOle(bytes) : kind && refusalOfKind(kind);
  if (refusal) return refuse(refusal);
  const byContent = kind && contentReaders.get(kind);
  if (byContent) return { read: byContent, findings: [] };
  if (officeExtensions.has(extensionOf(path))) return refuse(finding('content-mismatch', null, extensionOf(path), quoteBytes(bytes)));
  return looksBinary(bytes) ? refuse(finding('binary-file', null, quoteBytes(bytes))) : textChoice(bytes, path);
}

/** Files of these kinds are told by their first bytes, or they are damaged. */
const officeExtensions = new Set('docx doc wps rtf pdf ofd xlsx xls et pptx ppt dps png jpg jpeg tif tiff zip rar 7z'.split(' '));

/** UTF-16 is full of control bytes and yet text. */
function looksBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !marked && isBinary(bytes) && unmarkedUtf16(bytes) === null;
}

function textChoice(bytes: Uint8Array, path: string): Choice {
  const extension = extensionOf(path);
  const read = textReaders.get(extension);
  if (!read) return refuse(finding('unknown-type', null, extension, quoteStart(decodeText(bytes.subarray(0, 1000)).text ?? '')));
  return { read, findings: extension === '' ? [finding('no-extension', null, stemOf(path))] : [] };
}

const refuse = (...findings: readonly Finding[]): Choice => ({
  read: () => ({ format: 'txt', text: null, encoding: null, removed: [], findings: [] }),
  findings,
});
