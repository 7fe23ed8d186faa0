import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plainText } from '../../scripts/bench/plain-text.ts';
import type { Passage } from '../../src/model/passage.ts';

/** The passages a built site publishes. */
export async function readPassages(site: string): Promise<Passage[]> {
  const text = await readFile(path.join(site, 'data/passages.ndjson'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Passage);
}

/** Passages that contain the words literally, in title or text. */
export function literally(passages: readonly Passage[], words: string): string[] {
  const needle = plainText(words).replaceAll('\n', '');
  return passages.filter(({ title, text }) => plainText(title).includes(needle) || plainText(text).includes(needle)).map(({ url }) => url);
}
