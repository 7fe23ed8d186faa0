import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './folder-walk.ts';

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
