import { showPlain } from './markdown/plain.ts';
import { showTree } from './markdown/tree.ts';
import type { FormatReader } from './reading.ts';
import { mergeRemoved } from './removed.ts';
import { openTextFile } from './text-file.ts';

/** Markdown as its reader sees it, line by line. Front matter, comments, link addresses and tags are left out and listed. */
export const readMarkdown: FormatReader = ({ bytes }) => {
  const file = openTextFile(bytes);
  if (file.text === null) return { format: 'markdown', removed: [], ...file };
  const { text, removed } = showPlain(file.text) ?? showTree(file.text);
  return { ...file, format: 'markdown', text, removed: mergeRemoved(removed) };
};
