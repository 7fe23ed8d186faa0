import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GoldDocument } from './gold-score.ts';

/** A document with what a careful human saw in it. */
export interface GoldPair {
  readonly name: string;
  /** Path of the document. */
  readonly file: string;
  readonly gold: GoldDocument;
}

/** The documents in `docs/` of a folder that have a `gold/<name>.json`, by name. */
export async function readGoldFolder(folder: string): Promise<readonly GoldPair[]> {
  const [docs, golds] = await Promise.all(['docs', 'gold'].map((name) => readdir(path.join(folder, name)).catch(() => [] as string[])));
  const known = new Set(golds);
  const files = (docs ?? []).map((file) => ({ file, name: file.replace(/\.[^.]*$/u, '') })).filter(({ name }) => known.has(`${name}.json`));
  return Promise.all(
    files.sort((a, b) => (a.name < b.name ? -1 : 1)).map(async ({ file, name }) => ({
      name, file: path.join(folder, 'docs', file), gold: JSON.parse(await readFile(path.join(folder, 'gold', `${name}.json`), 'utf8')) as GoldDocument,
    })),
  );
}
