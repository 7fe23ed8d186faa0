import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from './file-bytes.ts';
import { sealFolder } from './folder-seal.ts';
import { filesBelow } from './folder-walk.ts';

/**
 * Makes `folder`, or takes it as it was made of the same `key` before, if nobody has touched it since. What is kept in `kept` are
 * the files of the folder by another name; where files cannot have two, nothing is kept.
 */
export async function makeOrTake(folder: string, { kept, key }: { readonly kept: string; readonly key: string }, make: () => Promise<void>): Promise<void> {
  const [files, label] = [path.join(kept, 'files'), path.join(kept, 'seal')];
  if (readText(label) === `${key} ${sealFolder(files)}` && shareFiles(files, folder)) return;
  rmSync(kept, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make();
  if (shareFiles(folder, files)) writeFileSync(label, `${key} ${sealFolder(files)}`);
  else rmSync(kept, { recursive: true, force: true });
}

/** False where not all of them could be: on another disk, or a disk that knows no second names. */
function shareFiles(from: string, to: string): boolean {
  const made = new Set<string>();
  try {
    mkdirSync(to, { recursive: true });
    for (const file of filesBelow(from)) {
      const target = path.join(to, path.relative(from, file));
      const folder = path.dirname(target);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      linkSync(file, target);
    }
    return true;
  } catch {
    return false;
  }
}
