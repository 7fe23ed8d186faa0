/** How the pages of a build reach Astro: one file, a line for each page, so that no page is parsed or checked a second time. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ContentFile } from '../compile/index.ts';
import type { DocumentPage, TaskPage } from '../model/schema.ts';
import type { PageBody, PageEntry } from '../site/entry.ts';
import { renderBody } from '../site/page-body.ts';
import { createLineWriter, readLineFile } from './line-file.ts';

export interface PageData {
  readonly tasks: readonly PageEntry<TaskPage>[];
  readonly documents: readonly PageEntry<DocumentPage>[];
}

interface Line {
  /** Of the page's text. */
  readonly digest: string;
  readonly data: DocumentPage | TaskPage;
  readonly body: PageBody;
}

export interface PageDataWriter {
  /** Takes a file of content; those that are no pages are passed over. */
  readonly add: (file: ContentFile) => void;
  readonly close: () => void;
}

const fileIn = (folder: string): string => path.join(folder, 'pages.ndjson');
const digestEnd = '{"digest":"'.length + 43;

/** Writes the file in `folder`. A page whose text is that of the build before, made by the same code, keeps its line. */
export function createPageDataWriter(folder: string, revision: string): PageDataWriter {
  const known = new Map([...(readLineFile(fileIn(folder), revision) ?? [])].map((line) => [line.toString('latin1', 0, digestEnd), line]));
  const writer = createLineWriter(fileIn(folder), revision);
  return {
    add: ({ text, page }) => {
      if (!page) return;
      const digest = createHash('sha256').update(text).digest('base64url');
      const line = known.get(`{"digest":"${digest}`);
      writer.add(line ?? JSON.stringify({ digest, data: page.data, body: renderBody(page.data, page.body) } satisfies Line));
    },
    close: writer.close,
  };
}

/** The pages of a build, in its order. Throws where they are not what this code has written: a site without them would be empty. */
export function readPageData(folder: string, revision: string): PageData {
  const [tasks, documents]: [PageEntry<TaskPage>[], PageEntry<DocumentPage>[]] = [[], []];
  const lines = readLineFile(fileIn(folder), revision);
  if (!lines) throw new Error(`内容页数据“${fileIn(folder)}”缺失或已损坏，请重新构建。`);
  for (const line of lines) {
    const { digest, data, body } = JSON.parse(line.toString()) as Line;
    if (data.kind === 'task') tasks.push({ id: `${data.document}/${data.division}`, data, digest, body });
    else documents.push({ id: data.document, data, digest, body });
  }
  return { tasks, documents };
}
