import type { IndexedPassage } from '../../model/passage.ts';
import type { TextFile } from '../manifest.ts';
import { nextUrl } from '../store.ts';

/** Texts of neighbouring passages, about `size` characters a file, with the number of the first passage. */
export function splitTexts(passages: readonly IndexedPassage[], size: number): { first: number; file: TextFile }[] {
  const files: { first: number; file: TextFile }[] = [];
  for (let first = 0; first < passages.length; ) {
    let [end, length] = [first, 0];
    while (end < passages.length && (end === first || length < size)) length += passages[end++]?.text.length ?? 0;
    files.push({ first, file: makeTextFile(passages.slice(first, end)) });
    first = end;
  }
  return files;
}

function makeTextFile(passages: readonly IndexedPassage[]): TextFile {
  return {
    url: passages.map(({ url }, row) => (url === nextUrl(passages[row - 1]?.url ?? '') ? '' : url)),
    section: passages.map(({ section }, row) => (section === passages[row - 1]?.section ? null : section)),
    text: passages.map(({ text }) => text),
  };
}
