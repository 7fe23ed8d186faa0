import { auditText } from './audit.ts';
import { finding, type Finding } from './diagnostics.ts';
import { decodeText } from './encoding.ts';
import { foldLineEnds } from './lines.ts';

/** A file of characters, decoded; `text` null when there is nothing to read, and a finding says why. */
export interface TextFile {
  readonly text: string | null;
  readonly encoding: string | null;
  readonly findings: readonly Finding[];
}

/** Decodes, folds the line ends, and looks the text over for old damage. `declaredGb`: the file itself says it is GB2312, GBK or GB18030. */
export function openTextFile(bytes: Uint8Array, declaredGb = false): TextFile {
  const decoded = decodeText(bytes, declaredGb);
  if (decoded.text === null) return { text: null, encoding: null, findings: decoded.findings };
  const text = foldLineEnds(decoded.text);
  if (text.trim() === '') return { text: null, encoding: decoded.encoding, findings: [finding('empty-file', null, '只有空白')] };
  return { text, encoding: decoded.encoding, findings: [...decoded.findings, ...auditText(text)] };
}
