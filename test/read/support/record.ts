import { readSource } from '../../../src/read/index.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { SourceRecord, SourceText } from '../../../src/model/source.ts';
import { encodeUtf8 } from './encode.ts';

export const makeRecord = (path: string, content: string | Uint8Array = '', sidecar: SourceRecord['sidecar'] = null): SourceRecord => ({
  path,
  bytes: typeof content === 'string' ? encodeUtf8(content) : content,
  sidecar,
  sha256: '0'.repeat(64),
});

/** Reads content as if it were a file of that name. */
export const read = (path: string, content: string | Uint8Array): Promise<{ source: SourceText | null; diagnostics: Diagnostic[] }> =>
  readSource(makeRecord(path, content), 'a-document');

/** `error encoding-unknown 3`, one for each diagnostic. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, line }) => `${severity} ${code}${line === null ? '' : ` ${String(line)}`}`);
