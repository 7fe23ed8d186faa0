/** First stage: a file of `seeds/` becomes decoded text. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceRecord, SourceText } from '../model/source.ts';
import { finding, locate, type Finding } from './diagnostics.ts';
import { extensionOf } from './file-name.ts';
import { formatNames } from './format-name.ts';
import { readerFor } from './format.ts';
import { lineAt, quoteAt } from './lines.ts';
import type { Reading, ReadInput } from './reading.ts';

export { readSidecar } from './sidecar.ts';
export { assignIds, sourceId } from './source-id.ts';

/**
 * Reads one file. Never throws; `source` is null only when nothing can be read, and then a diagnostic of severity `error`
 * says why and what to do. `要点.txt` in GB18030 `//=> { source: { format: 'txt', encoding: 'gb18030', … }, diagnostics: [] }`
 */
export async function readSource(record: SourceRecord, id: string): Promise<{ source: SourceText | null; diagnostics: Diagnostic[] }> {
  const { findings, ...reading } = await readSafely(record);
  const diagnostics = findings.map((found) => locate(`seeds/${record.path}`, found));
  return { source: reading.text === null ? null : toSource(record, id, { ...reading, text: reading.text }), diagnostics };
}

function toSource(record: SourceRecord, id: string, reading: Omit<Reading, 'findings'> & { text: string }): SourceText {
  const { path, sha256, sidecar } = record;
  const { format, encoding, text, removed } = reading;
  return { id, path, sha256, format, encoding, text, sidecar, removed };
}

/** The last net: a fault in a parser of a foreign format must not stop the other documents. */
async function readSafely(input: ReadInput): Promise<Reading> {
  try {
    const { read, findings } = readerFor(input);
    const reading = mendHalves(refuseBlank(await read(input)));
    return { ...reading, findings: [...findings, ...nameFindings(input, reading), ...reading.findings] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { format: 'txt', text: null, encoding: null, removed: [], findings: [finding('unreadable-file', null, reason)] };
  }
}

/** What is all markup and no words is no document. */
const refuseBlank = (reading: Reading): Reading =>
  reading.text?.trim() === '' ? { ...reading, text: null, findings: [finding('empty-file', null, '只有格式标记')] } : reading;

/** Half a character (a lone surrogate) would be lost without a word when the text is saved. */
function mendHalves(reading: Reading): Reading {
  if (reading.text === null || reading.text.isWellFormed()) return reading;
  const text = reading.text.toWellFormed();
  const places = [...text.matchAll(/\u{FFFD}/gu)].filter(({ index }) => reading.text?.charAt(index) !== '\u{FFFD}');
  const at = places[0]?.index ?? 0;
  return { ...reading, text, findings: [...reading.findings, finding('half-characters', lineAt(text, at), places.length, quoteAt(text, at))] };
}

/** A file that is read as what it is, though its name says otherwise. */
function nameFindings({ path }: ReadInput, { format, text }: Reading): Finding[] {
  const { name, extensions } = formatNames[format];
  return text === null || extensions.includes(extensionOf(path)) ? [] : [finding('type-by-content', null, extensionOf(path), name)];
}
