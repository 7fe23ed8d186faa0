import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Pages that a site and the cache have in common: one file with a name in both, which costs neither time nor room. */
export interface SharedPages {
  /** Puts the pages of these names that the cache has into the site; Astro uses what is there, and copies what is not. */
  readonly take: (files: readonly string[]) => void;
  /**
   * To be called before a page is written. Astro writes into the file that is there, and sites built before have the same file: so
   * its names are taken away here, and what is written is a file of its own.
   */
  readonly drop: (file: string) => void;
}

/** Names that are the same in an address and on disk. */
const plain = /^[\w./-]+$/u;

/** Shares pages between the folder `cache`, as it is at that time, and the folder `site`. */
export function sharePages(cache: string, site: string): SharedPages {
  return {
    take: (files) => {
      const made = new Set<string>();
      for (const file of files) {
        if (!plain.test(file) || !existsSync(path.join(cache, file))) continue;
        const folder = path.dirname(path.join(site, file));
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        if (!linked(path.join(cache, file), path.join(site, file))) return;
      }
    },
    drop: (file) => {
      for (const folder of [cache, site]) rmSync(path.join(folder, file), { force: true });
    },
  };
}

/** False where a file cannot have two names: on another disk, or a disk that knows no such thing. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
