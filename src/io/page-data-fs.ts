/**
 * The pages of a build, a record for each document: how they reach Astro, so that no page is parsed or checked a second time, and what
 * the next build has of documents it need not compile again.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { ContentFile, PassageDraft } from '../compile/index.ts';
import type { DocumentPage, TaskPage } from '../model/schema.ts';
import type { PageBody, PageEntry } from '../site/entry.ts';
import { renderBody } from '../site/page-body.ts';
import { type KeptRecord, openRecordStore, readRecords } from './record-store-fs.ts';

/** The pages of a build, as Astro takes them. */
export interface PageData {
  readonly tasks: readonly PageEntry<TaskPage>[];
  readonly documents: readonly PageEntry<DocumentPage>[];
}

/** A file of content as it was compiled. */
export interface KeptFile {
  readonly path: string;
  /** Of its bytes: see `textDigest`. */
  readonly digest: string;
  /** What the disk says of it: see file-stamp.ts. */
  readonly stamp: string | null;
}

/** The passages of a document: how many, and what they are once somebody asks. */
export interface KeptPassages {
  readonly count: number;
  readonly read: () => readonly PassageDraft[];
}

/** What the build before has made of a document. */
export interface KeptDocument {
  readonly files: readonly KeptFile[];
  /** Keeps it for the next build, its pages among those of this one; `files` are those of before, as they are found now. */
  readonly keep: (files: readonly KeptFile[]) => KeptPassages;
}

/** Takes the pages of a build, one document after the other. */
export interface PageDataWriter {
  /** Null when the document of this key is to be compiled. */
  readonly recall: (key: string) => KeptDocument | null;
  /** Takes what was made of a document, once its files are written; the trees of its files are used up. */
  readonly add: (key: string, files: readonly ContentFile[], stamps: readonly (string | null)[], passages: readonly PassageDraft[]) => void;
  readonly close: () => void;
}

/** What is at hand of a document before a field of its record is read. */
interface Note {
  readonly files: readonly KeptFile[];
  readonly passages: number;
}

/** Fields of a record: the index asks for passages, Astro for front matter, and for bodies of pages that are new. */
const [passageField, dataField, bodyField] = [0, 1, 2];

const storeIn = (folder: string): string => path.join(folder, 'pages');

/** A key of the store, and how it knows a text again. */
export const textDigest = (text: string | Uint8Array): string => hash('sha256', text, 'base64url');

/** Keeps pages in `folder`, and knows those of the build before if they were kept by the same code. */
export function createPageDataWriter(folder: string, revision: string): PageDataWriter {
  const store = openRecordStore(storeIn(folder), revision);
  return {
    recall: (key) => {
      const record = store.recall(key);
      if (!record) return null;
      const { files, passages: count } = record.note as Note;
      const keep = (found: readonly KeptFile[]): KeptPassages => {
        record.keep({ files: found, passages: count } satisfies Note);
        return { count, read: () => fieldOf<PassageDraft[]>(record, passageField) };
      };
      return { files, keep };
    },
    add: (key, files, stamps, passages) => {
      const kept = files.map(({ path: name, text }, at): KeptFile => ({ path: name, digest: textDigest(text), stamp: stamps[at] ?? null }));
      const pages = files.flatMap(({ page }) => page ?? []);
      const fields = [passages, pages.map(({ data }) => data), pages.map(({ data, body }) => renderBody(data, body))];
      store.add(key, fields.map((field) => JSON.stringify(field)), { files: kept, passages: passages.length } satisfies Note);
    },
    close: store.close,
  };
}

const fieldOf = <T>(record: KeptRecord, index: number): T => JSON.parse(record.field(index).toString()) as T;

/** The pages of a build, in its order. Throws where they are not what this code has written: a site without them would be empty. */
export function readPageData(folder: string, revision: string): PageData {
  const [tasks, documents]: [PageEntry<TaskPage>[], PageEntry<DocumentPage>[]] = [[], []];
  const records = readRecords(storeIn(folder), revision);
  const bodyOf = readLater();
  if (!records) throw new Error(`内容页数据“${storeIn(folder)}”缺失或已损坏，请重新构建。`);
  for (const record of records) {
    const digests = (record.note as Note).files.flatMap((file) => (file.path.endsWith('.md') ? file.digest : []));
    for (const [at, data] of fieldOf<(DocumentPage | TaskPage)[]>(record, dataField).entries()) {
      const [digest, body] = [digests[at], { get: () => bodyOf(record, at), enumerable: true }];
      if (data.kind === 'task') tasks.push(Object.defineProperty({ id: `${data.document}/${data.division}`, data, digest }, 'body', body));
      else documents.push(Object.defineProperty({ id: data.document, data, digest }, 'body', body));
    }
  }
  return { tasks, documents };
}

/**
 * Bodies are half of the bytes, and a page that is taken from the build before never asks for its own. Pages are made document by
 * document, so those of one are kept at a time.
 */
function readLater(): (record: KeptRecord, at: number) => PageBody | undefined {
  let [last, read]: [KeptRecord | null, PageBody[]] = [null, []];
  return (record, at) => {
    if (record !== last) [last, read] = [record, fieldOf<PageBody[]>(record, bodyField)];
    return read[at];
  };
}
