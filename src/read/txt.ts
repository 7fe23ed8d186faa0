import { auditText } from './audit.ts';
import { finding } from './diagnostics.ts';
import { decodeText } from './encoding.ts';
import { foldLineEnds } from './lines.ts';
import type { FormatReader } from './reading.ts';

/** Plain text in UTF-8, UTF-16 or GB18030. The text is the file's, but for the byte order mark and the line ends. */
export const readTxt: FormatReader = ({ bytes }) => {
  const decoded = decodeText(bytes);
  if (decoded.text === null) return { format: 'txt', text: null, encoding: null, removed: [], findings: decoded.findings };
  const text = foldLineEnds(decoded.text);
  return {
    format: 'txt',
    text: text.trim() === '' ? null : text,
    encoding: decoded.encoding,
    removed: [],
    findings: text.trim() === '' ? [finding('empty-file', null, '只有空白')] : [...decoded.findings, ...auditText(text)],
  };
};
