import path from 'node:path';
import type * as Pagefind from 'pagefind';
import type { BenchDocument } from './library.ts';

const batch = 200;

/** Writes the index stock Pagefind, whose module is at `entry`, makes of the same texts, one Chinese page a document. */
export async function indexStock(documents: readonly BenchDocument[], outDir: string, entry: string): Promise<void> {
  const { close, createIndex } = (await import(entry)) as typeof Pagefind;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (let from = 0; from < documents.length; from += batch) {
    const pages = documents.slice(from, from + batch);
    const answers = await Promise.all(pages.map((page) => index.addHTMLFile({ url: page.url, content: stockPage(page) })));
    const problem = answers.flatMap((answer) => answer.errors)[0];
    if (problem !== undefined) throw new Error(problem);
  }
  const written = await index.writeFiles({ outputPath: path.join(outDir, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await close();
}

/** A page as a site generator would make it: the title as the first heading, each passage under its own. */
export function stockPage({ title, passages }: BenchDocument): string {
  const body = passages.map(
    (passage) =>
      `${passage.title === title ? '' : `<h2>${escape(passage.title)}</h2>`}${passage.text
        .split('\n')
        .map((line) => `<p>${escape(line)}</p>`)
        .join('')}`,
  );
  const head = `<head><meta charset="utf-8"><title>${escape(title)}</title></head>`;
  return `<!doctype html><html lang="zh-CN">${head}<body><main><h1>${escape(title)}</h1>${body.join('\n')}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
