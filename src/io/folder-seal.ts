import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Stands for names, sizes and times of all files below `names` in `folder`: the same for as long as nobody has touched them.
 * Synchronous: thousands of them take a quarter of the time.
 */
export function sealFolder(folder: string, names: readonly string[] = ['']): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesBelow(path.join(folder, name))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(folder, file)} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

/** The files in a folder and all folders in it; a file is its own. None where there is nothing. */
export function filesBelow(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [place] : [];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
