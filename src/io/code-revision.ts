import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Changes with every change of the project's code or of a package it uses: what other code has made is not used again. */
export function codeRevision(root: string): string {
  const digest = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  const names = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => file.endsWith('.ts')).sort()) digest.update(name).update(readFileSync(path.join(root, 'src', name)));
  return digest.digest('hex');
}
