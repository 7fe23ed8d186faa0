import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Says in each cache which content folder it is of. */
const label = 'content-folder';

/** Where what is made of this content folder is kept from one build to the next. */
export function cacheFolder(content: string, root = path.join(projectRoot, '.yaodian')): string {
  const name = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12);
  return path.join(root, name);
}

/** Makes the cache of a content folder where there is none, and removes those whose content folder is gone. */
export function openCacheFolder(content: string, root?: string): string {
  const folder = cacheFolder(content, root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, label), path.resolve(content));
  for (const other of readdirSync(path.dirname(folder))) {
    const place = path.join(path.dirname(folder), other);
    const of = contentOf(place);
    if (of !== null && !existsSync(of)) rmSync(place, { recursive: true, force: true });
  }
  return folder;
}

/** Null for what is no cache, and for one that another build is just removing. */
function contentOf(cache: string): string | null {
  try {
    return readFileSync(path.join(cache, label), 'utf8');
  } catch {
    return null;
  }
}
