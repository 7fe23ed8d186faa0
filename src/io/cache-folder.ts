import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Where what is made of this content folder is kept from one build to the next. */
export function cacheFolder(content: string): string {
  const name = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12);
  return path.join(projectRoot, '.yaodian', name);
}
