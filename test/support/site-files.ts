import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of the built site: its address from the root, its text and its tree. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every file below a folder, `/` between folders, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export async function readPages(folder: string): Promise<SitePage[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(path.join(folder, file), 'utf8');
      return { path: file, html, tree: fromHtml(html) };
    }),
  );
}

export function elements({ tree }: SitePage): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}

/** Ids of a page, and the names anchors can point at. */
export function anchors(page: SitePage): Set<string> {
  return new Set(elements(page).flatMap(({ properties: { id, name } }) => [id, name].filter((value) => typeof value === 'string')));
}
