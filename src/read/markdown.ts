import { showPlain } from './markdown/plain.ts';
import { showTree } from './markdown/tree.ts';
import type { FormatReader } from './reading.ts';
import { mergeRemoved } from './removed.ts';
import { readTxt } from './txt.ts';

/** Markdown as its reader sees it, line by line. Front matter, comments, link addresses and tags are left out and listed. */
export const readMarkdown: FormatReader = async (input) => {
  const plain = await readTxt(input);
  if (plain.text === null) return { ...plain, format: 'markdown' };
  const { text, removed } = showPlain(plain.text) ?? showTree(plain.text);
  return { ...plain, format: 'markdown', text, removed: mergeRemoved(removed) };
};
