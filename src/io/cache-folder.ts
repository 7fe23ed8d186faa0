import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readText } from './file-bytes.ts';
import { filesBelow } from './folder-walk.ts';

/** Folder of this project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where Node keeps modules as it has compiled them: a child process begins with hundreds. */
export const compiledModules = path.join(projectRoot, '.yaodian', 'compiled');

/** Say in each cache which content folder it is of, and which code has made it. */
const [label, maker] = ['content-folder', 'code-revision'];

/** Where what is made of this content folder is kept from one build to the next. */
export function cacheFolder(content: string, root = path.join(projectRoot, '.yaodian')): string {
  const name = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12);
  return path.join(root, name);
}

/**
 * Makes the cache of a content folder where there is none, and removes those whose content folder is gone. What other code than that of
 * `revision` has made is of no use any more, and removed as well.
 */
export function openCacheFolder(content: string, revision: string, root?: string): string {
  const folder = cacheFolder(content, root);
  if (readText(path.join(folder, maker)) !== revision) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, label), path.resolve(content));
  writeFileSync(path.join(folder, maker), revision);
  for (const other of readdirSync(path.dirname(folder))) {
    const place = path.join(path.dirname(folder), other);
    // None in what is no cache, and in one that another build is just removing.
    const of = readText(path.join(place, label));
    if (of !== null && !existsSync(of)) rmSync(place, { recursive: true, force: true });
  }
  return folder;
}

/** Some three times as many as a build begins with. */
const mostCompiled = 5000;

/** Drops what Node has compiled when there is too much of it: Node adds modules of every edit of the code, and takes none away. */
export function pruneCompiled(folder = compiledModules, most = mostCompiled): void {
  const files = filesBelow(folder);
  if (files.length > most) for (const file of files) rmSync(file, { force: true });
}
