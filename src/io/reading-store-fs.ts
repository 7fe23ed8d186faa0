import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SourceRecord } from '../model/source.ts';
import type { DocumentReading, ReadingStore } from '../pipeline.ts';
import { createLineWriter, readLineFile } from './line-file.ts';

/**
 * Readings of the build before, in a file of `folder`. `revision` stands for the code and the words it cuts by: readings of another
 * revision, or from a file that is damaged, count as none. `close` keeps what this run has read or recalled, and nothing else.
 */
export function openReadingStore(folder: string, revision: string): ReadingStore & { readonly close: () => void } {
  const file = path.join(folder, 'readings.ndjson');
  const known = new Map([...(readLineFile(file, revision) ?? [])].map((line) => [line.toString('latin1', 0, keyLength), line]));
  const writer = createLineWriter(file, revision);
  return {
    recall: (record, id) => {
      const line = known.get(keyOf(record, id));
      return line ? (JSON.parse(line.toString('utf8', keyLength)) as DocumentReading) : null;
    },
    keep: (record, id, reading) => {
      const key = keyOf(record, id);
      writer.add(known.get(key) ?? key + JSON.stringify(reading));
    },
    close: writer.close,
  };
}

const keyLength = 43;

function keyOf({ path: file, sha256, sidecar }: SourceRecord, id: string): string {
  return createHash('sha256').update(JSON.stringify([id, file, sha256, sidecar])).digest('base64url');
}
