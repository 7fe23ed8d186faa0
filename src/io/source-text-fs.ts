import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The decoded source beside a document's page, `content/documents/<id>.txt`; null when there is none. */
export async function readSourceText(contentDir: string, documentId: string): Promise<string | null> {
  return readFile(path.join(contentDir, 'documents', `${documentId}.txt`), 'utf8').catch(() => null);
}

/** The Markdown of a document's page, without its front matter; empty when there is none. */
export async function readPageText(contentDir: string, documentId: string): Promise<string> {
  const text = await readFile(path.join(contentDir, 'documents', `${documentId}.md`), 'utf8').catch(() => '');
  return text.slice(text.indexOf('\n---\n', 3) + '\n---\n'.length);
}
