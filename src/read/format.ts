/** Which reader a file gets: its first bytes decide, then the extension. */
import { isBinary } from './binary.ts';
import { finding, type Finding } from './diagnostics.ts';
import { decodeText } from './encoding.ts';
import { extensionOf, stemOf } from './file-name.ts';
import { quoteBytes, quoteStart } from './lines.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { FormatReader, ReadInput } from './reading.ts';
import { kindOf } from './signature.ts';
import { readTxt } from './txt.ts';
import { unmarkedUtf16 } from './utf16.ts';

interface Choice {
  readonly read: FormatReader;
  readonly findings: readonly Finding[];
}

/** Readers of text formats by extension; '' is a name without one. */
const textReaders = new Map<string, FormatReader>([
  ['txt', readTxt],
  ['text', readTxt],
  ['', readTxt],
  ...['htm', 'html', 'shtml', 'xhtml', 'aspx', 'jsp', 'php'].map((extension) => [extension, readHtml] as const),
  ['md', readMarkdown],
  ['markdown', readMarkdown],
]);

const refuse = (...findings: readonly Finding[]): Choice => ({
  read: () => ({ format: 'txt', text: null, encoding: null, removed: [], findings: [] }),
  findings,
});

/** Chooses a reader, with what there is to say about the choice. */
export function readerFor({ bytes, path }: ReadInput): Choice {
  if (bytes.length === 0) return refuse(finding('empty-file', null, '0 字节'));
  const kind = kindOf(bytes);
  if (kind !== null && kind !== 'html') return refuse(finding('binary-file', null, quoteBytes(bytes)));
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!marked && unmarkedUtf16(bytes) === null && isBinary(bytes)) return refuse(finding('binary-file', null, quoteBytes(bytes)));
  if (kind === 'html' && textReaders.get(extensionOf(path)) !== readHtml) {
    return { read: readHtml, findings: [finding('type-by-content', null, extensionOf(path), '网页（HTML）')] };
  }
  return textChoice(bytes, path);
}

function textChoice(bytes: Uint8Array, path: string): Choice {
  const extension = extensionOf(path);
  const read = textReaders.get(extension);
  if (!read) return refuse(finding('unknown-type', null, extension, quoteStart(decodeText(bytes.subarray(0, 1000)).text ?? '')));
  return { read, findings: extension === '' ? [finding('no-extension', null, stemOf(path))] : [] };
}
