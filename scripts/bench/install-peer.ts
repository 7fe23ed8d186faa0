import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PeerError } from './build-index.ts';

/**
 * Installs packages into `folder`, which lies outside the project, and gives the version of the first; needs the package registry.
 * `('/tmp/x', ['pagefind@1.6'])` → `'1.6.0'`.
 */
export async function installPeer(folder: string, packages: readonly [string, ...string[]]): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder }).catch((error: Error) => {
    throw new PeerError(`装不上 ${packages[0]}：${error.message}`);
  });
  const name = packages[0].slice(0, packages[0].lastIndexOf('@'));
  const { version } = JSON.parse(await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
  return version;
}
