import { existsSync, linkSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { namesBelow } from './folder-walk.ts';

/** Pages that a site and the cache have in common: one file with a name in both, which costs neither time nor room. */
export interface SharedPages {
  /**
   * Puts all pages of the cache into the site, while nobody knows yet which of them it will have; Astro uses what is there, and copies
   * what is not.
   */
  readonly take: () => void;
  /** Takes away again those the site does not have, and the folders they leave empty. */
  readonly keepOnly: (files: readonly string[]) => void;
  /**
   * To be called before a page is written. Astro writes into the file that is there, and sites built before have the same file: so
   * its names are taken away here, and what is written is a file of its own.
   */
  readonly drop: (file: string) => void;
}

/** Names that are the same in an address and on disk. */
const plain = /^[\w./-]+\.html$/u;

/** Shares pages between the folder `cache`, as it is at that time, and the folder `site`. */
export function sharePages(cache: string, site: string): SharedPages {
  const taken: string[] = [];
  return {
    take: () => {
      const made = new Set<string>();
      for (const file of (existsSync(cache) ? namesBelow(cache) : []).filter((name) => plain.test(name))) {
        const folder = path.dirname(path.join(site, file));
        if (!made.has(folder)) mkdirSync(folder, { recursive: true });
        made.add(folder);
        if (!linked(path.join(cache, file), path.join(site, file))) return;
        taken.push(file);
      }
    },
    keepOnly: (files) => {
      const wanted = new Set(files);
      const gone = taken.filter((file) => !wanted.has(file));
      for (const file of gone) rmSync(path.join(site, file), { force: true });
      for (const file of gone) removeEmpty(path.dirname(path.join(site, file)), site);
    },
    drop: (file) => {
      for (const folder of [cache, site]) rmSync(path.join(folder, file), { force: true });
    },
  };
}

/** The folder and those it stands in, up to `root`, as far as nothing is in them. */
function removeEmpty(folder: string, root: string): void {
  try {
    for (let place = folder; place.length > root.length; place = path.dirname(place)) rmdirSync(place);
  } catch {
    // Something is in it, or it is gone already.
  }
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
