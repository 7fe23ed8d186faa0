import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { textFolder } from './corpus.ts';

/** Documents of a corpus, sorted by path. */
export interface SeedFiles {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Every `.md` that holds anything, from a folder or from the `*.tar.xz` in it. */
export async function listSeeds(corpus: string, work: string): Promise<SeedFiles> {
  const folder = await textFolder(corpus, path.join(work, 'texts'));
  const names = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size));
  return { folder, files: names.filter((_, at) => (sizes[at] ?? 0) > 0) };
}

/** `count` of the files, evenly spread: `(['a','b','c','d'], 2)` → a, c. */
export function spreadOver<T>(items: readonly T[], count: number): readonly T[] {
  const taken = Math.min(count, items.length);
  return Array.from({ length: taken }, (_, at) => items[Math.floor((at * items.length) / taken)] as T);
}

/** Copies the files into `target`, which becomes a folder of seeds. */
export async function copySeeds({ folder, files }: SeedFiles, target: string): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await copyFile(path.join(folder, file), path.join(target, file));
  }
}

/** Changes words of the one in the middle, as an editor would; gives its name. */
export async function changeOne({ files }: SeedFiles, target: string): Promise<string> {
  const name = files[Math.floor(files.length / 2)] ?? '';
  const text = await readFile(path.join(target, name), 'utf8');
  const at = text.lastIndexOf('。');
  await writeFile(path.join(target, name), `${text.slice(0, at)}，并向社会公布${text.slice(at)}`);
  return name;
}

/** A law that names another, as one that comes new into a library. */
const addition = '某市公园管理办法\n第一条 为了加强公园管理，根据《中华人民共和国宪法》，制定本办法。\n第二条 本办法自2024年5月1日起施行。\n';

/** Adds a document to a folder of seeds. */
export async function addOne(target: string): Promise<void> {
  await writeFile(path.join(target, '某市公园管理办法.txt'), addition);
}
