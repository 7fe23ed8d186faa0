import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Passage } from '../../src/model/passage.ts';

/** The passages a built site publishes. */
export async function readPassages(site: string): Promise<Passage[]> {
  const text = await readFile(path.join(site, 'data/passages.ndjson'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Passage);
}

/**
 * Passages that contain the words literally, in title or text. Deliberately plain: white space out inside a paragraph, quotes and
 * dashes of one kind; nothing of the project's own folding is used, so that the two can disagree.
 */
export function literally(passages: readonly Passage[], words: string): string[] {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[“”"'‘’「」『』]/gu, '"')
      .replaceAll(/[–—－―‐]/gu, '-')
      .replaceAll(/[〔［【]/gu, '[')
      .replaceAll(/[〕］】]/gu, ']')
      .replaceAll(/[^\S\n]/gu, '');
  const needle = plain(words).replaceAll('\n', '');
  return passages.filter(({ title, text }) => plain(title).includes(needle) || plain(text).includes(needle)).map(({ url }) => url);
}
