import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexedPassage } from '../model/passage.ts';

/** Passages that are written in one go. */
const atOnce = 500;

/** Writes the passages for other tools (`data/passages.ndjson`), and gives a digest of everything about them, also of what is not written. */
export function writePassages(passages: readonly IndexedPassage[], outDir: string): string {
  const folder = path.join(outDir, 'data');
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, 'passages.ndjson'), 'w');
  const hash = createHash('sha256');
  for (let from = 0; from < passages.length; from += atOnce) {
    const parts = passages.slice(from, from + atOnce).map(splitPassage);
    const lines = Buffer.from(parts.map(({ line }) => line).join(''));
    writeFileSync(file, lines);
    hash.update(lines).update(JSON.stringify(parts.map(({ rest }) => rest)));
  }
  closeSync(file);
  return hash.digest('hex');
}

/** The line of a passage, and what the index knows of it besides. */
function splitPassage({ url, document, title, section, label, text, ...rest }: IndexedPassage): { line: string; rest: object } {
  return { line: `${JSON.stringify({ url, document, title, section, label, text })}\n`, rest };
}
