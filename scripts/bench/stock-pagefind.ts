import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PeerError } from './build-index.ts';
import { installPeer } from './install-peer.ts';

/** The release of Pagefind that stands beside this project in a run. */
export interface StockPagefind {
  readonly version: string;
  /** Address of its module. */
  readonly entry: string;
}

/** The release this project builds with. */
export function ownPagefind(): StockPagefind {
  const entry = import.meta.resolve('pagefind');
  return { version: versionOf(entry), entry };
}

/**
 * The release asked for, `own` for this project's; where it cannot be installed this project's own, and in `problem` what to tell
 * about it.
 */
export async function findPagefind(release: string, folder: string): Promise<{ readonly stock: StockPagefind; readonly problem: string | null }> {
  const own = ownPagefind();
  if (release === 'own') return { stock: own, problem: null };
  try {
    return { stock: await installPagefind(release, folder), problem: null };
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    return { stock: own, problem: `${error.message}\n改与本项目所带的 Pagefind ${own.version} 对比。` };
  }
}

/** Another release, such as `1.6.0`, from the package registry; installed into `folder`. */
async function installPagefind(release: string, folder: string): Promise<StockPagefind> {
  await installPeer(folder, [`pagefind@${release}`]);
  const entry = pathToFileURL(path.join(folder, 'node_modules/pagefind/lib/index.js')).href;
  return { version: versionOf(entry), entry };
}

/** The package does not export its package.json. */
function versionOf(entry: string): string {
  const folder = '/node_modules/pagefind/';
  const file = new URL('package.json', entry.slice(0, entry.lastIndexOf(folder) + folder.length));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
