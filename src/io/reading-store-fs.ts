import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { SourceRecord } from '../model/source.ts';
import type { DocumentReading, ReadingStore } from '../pipeline.ts';
import { openRecordStore } from './record-store-fs.ts';

/** Fields of a record: what every build asks for, and what is asked for where a document is new or named by one that is. */
const [facts, text, divisions] = [0, 1, 2];

/**
 * Readings of the build before, kept in `folder`. `revision` stands for the code and the words it cuts by: readings of another revision,
 * or that are damaged, count as none. `close` keeps what this run has read or recalled, and nothing else. The divisions and the source
 * text of a reading that is recalled are read when they are asked for.
 */
export function openReadingStore(folder: string, revision: string): ReadingStore & { readonly close: () => void } {
  const store = openRecordStore(path.join(folder, 'readings'), revision);
  return {
    recall: (record, id) => {
      const kept = store.recall(keyOf(record, id));
      if (!kept) return null;
      kept.keep(null);
      const reading = JSON.parse(kept.field(facts).toString()) as DocumentReading;
      if (reading.document) openLater(reading.document, (field) => JSON.parse(kept.field(field).toString()) as unknown);
      return reading;
    },
    keep: (record, id, reading) => {
      const { document } = reading;
      const bare = document && { ...document, source: { ...document.source, text: '' }, divisions: [] };
      const fields = [{ ...reading, document: bare }, document?.source.text ?? null, document?.divisions ?? null];
      store.add(keyOf(record, id), fields.map((field) => JSON.stringify(field)), null);
    },
    close: store.close,
  };
}

/** Puts in their places what is read when it is asked for. */
function openLater(document: OfficialDocument, read: (field: number) => unknown): void {
  let [words, parts]: [string | null, readonly Division[] | null] = [null, null];
  const later = <T>(get: () => T): PropertyDescriptor => ({ get, enumerable: true });
  Object.defineProperty(document.source, 'text', later(() => (words ??= read(text) as string)));
  Object.defineProperty(document, 'divisions', later(() => (parts ??= read(divisions) as readonly Division[])));
}

function keyOf({ path: file, sha256, sidecar }: SourceRecord, id: string): string {
  return createHash('sha256').update(JSON.stringify([id, file, sha256, sidecar])).digest('base64url');
}
