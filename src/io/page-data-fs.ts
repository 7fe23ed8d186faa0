/**
 * The pages of a build in one file, a line for each document: how they reach Astro, so that no page is parsed or checked a second
 * time, and what the next build has of documents it need not compile again.
 */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { ContentFile, PassageDraft } from '../compile/index.ts';
import type { DocumentPage, TaskPage } from '../model/schema.ts';
import type { PageBody, PageEntry } from '../site/entry.ts';
import { renderBody } from '../site/page-body.ts';
import { createLineWriter, readLineFile } from './line-file.ts';

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
}

/** What the build before has made of a document. */
export interface KeptDocument {
  readonly files: readonly KeptFile[];
  /** Keeps it for the next build as it is, its pages among those of this one; gives its passages. */
  readonly keep: () => readonly PassageDraft[];
}

/** Takes the pages of a build, one document after the other. */
export interface PageDataWriter {
  /** Null when the document of this key is to be compiled. */
  readonly recall: (key: string) => KeptDocument | null;
  /** Takes what was made of a document; the trees of its files are used up. */
  readonly add: (key: string, files: readonly ContentFile[], passages: readonly PassageDraft[]) => void;
  readonly close: () => void;
}

const fileIn = (folder: string): string => path.join(folder, 'pages.ndjson');
/** Key, files, passages, front matter and bodies of a document; JSON has no tab in it. */
const [keyLength, between] = [43, '\t'];

/** A key of the store, and how it knows a text again. */
export const textDigest = (text: string | Uint8Array): string => hash('sha256', text, 'base64url');

/** Writes the file in `folder`, and knows the one of the build before if that was written by the same code. */
export function createPageDataWriter(folder: string, revision: string): PageDataWriter {
  const known = new Map([...(readLineFile(fileIn(folder), revision) ?? [])].map((line) => [line.toString('latin1', 0, keyLength), line]));
  const writer = createLineWriter(fileIn(folder), revision);
  return {
    recall: (key) => {
      const line = known.get(key);
      if (!line) return null;
      const [files, passages] = fieldsOf(line);
      const keep = (): PassageDraft[] => {
        writer.add(line);
        return JSON.parse(passages.toString()) as PassageDraft[];
      };
      return { files: JSON.parse(files.toString()) as KeptFile[], keep };
    },
    add: (key, files, passages) => {
      const kept = files.map(({ path: name, text }): KeptFile => ({ path: name, digest: textDigest(text) }));
      const pages = files.flatMap(({ page }) => page ?? []);
      const fields = [kept, passages, pages.map(({ data }) => data), pages.map(({ data, body }) => renderBody(data, body))];
      writer.add([key, ...fields.map((field) => JSON.stringify(field))].join(between));
    },
    close: () => {
      known.clear();
      writer.close();
    },
  };
}

function fieldsOf(line: Buffer): [files: Buffer, passages: Buffer, data: Buffer, bodies: Buffer] {
  const ends = [keyLength];
  for (let field = 0; field < 3; field++) ends.push(line.indexOf(between, (ends[field] ?? 0) + 1));
  const [files = 0, passages = 0, data = 0, bodies = 0] = ends.map((end) => end + 1);
  return [line.subarray(files, passages - 1), line.subarray(passages, data - 1), line.subarray(data, bodies - 1), line.subarray(bodies)];
}

/** The pages of a build, in its order. Throws where they are not what this code has written: a site without them would be empty. */
export function readPageData(folder: string, revision: string): PageData {
  const [tasks, documents]: [PageEntry<TaskPage>[], PageEntry<DocumentPage>[]] = [[], []];
  const lines = readLineFile(fileIn(folder), revision);
  const bodyOf = readLater();
  if (!lines) throw new Error(`内容页数据“${fileIn(folder)}”缺失或已损坏，请重新构建。`);
  for (const line of lines) {
    const [files, , pages, bodies] = fieldsOf(line);
    const digests = (JSON.parse(files.toString()) as KeptFile[]).flatMap((file) => (file.path.endsWith('.md') ? file.digest : []));
    for (const [at, data] of (JSON.parse(pages.toString()) as (DocumentPage | TaskPage)[]).entries()) {
      const [digest, body] = [digests[at], { get: () => bodyOf(bodies, at), enumerable: true }];
      if (data.kind === 'task') tasks.push(Object.defineProperty({ id: `${data.document}/${data.division}`, data, digest }, 'body', body));
      else documents.push(Object.defineProperty({ id: data.document, data, digest }, 'body', body));
    }
  }
  return { tasks, documents };
}

/**
 * Bodies are half of the file, and a page that is taken from the build before never asks for its own. Pages are made document by
 * document, so those of one are kept at a time.
 */
function readLater(): (bodies: Buffer, at: number) => PageBody | undefined {
  let [last, read]: [Buffer | null, PageBody[]] = [null, []];
  return (bodies, at) => {
    if (bodies !== last) [last, read] = [bodies, JSON.parse(bodies.toString()) as PageBody[]];
    return read[at];
  };
}
