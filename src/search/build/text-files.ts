import type { IndexedPassage } from '../../model/passage.ts';
import type { TextFile } from '../manifest.ts';
import { nextUrl } from '../store.ts';

/** Text files of neighbouring passages, about `size` characters each. */
export interface TextFiles {
  /** Number of the first passage in each. */
  readonly firsts: readonly number[];
  /** The JSON of one; made anew each time, because all of them together are as large as the library. */
  jsonAt(file: number): string;
}

/** Closes a file once it has `size` characters; a passage is never cut. */
export function splitTexts(passages: readonly IndexedPassage[], size: number): TextFiles {
  const firsts: number[] = [];
  for (let end = 0; end < passages.length; ) {
    firsts.push(end);
    for (let length = 0; end < passages.length && length < size; end++) length += Math.max(1, passages[end]?.text.length ?? 0);
  }
  return { firsts, jsonAt: (file) => JSON.stringify(makeTextFile(passages.slice(firsts[file], firsts[file + 1]))) };
}

function makeTextFile(passages: readonly IndexedPassage[]): TextFile {
  return {
    url: passages.map(({ url }, row) => (url === nextUrl(passages[row - 1]?.url ?? '') ? '' : url)),
    section: passages.map(({ section }, row) => (section === passages[row - 1]?.section ? null : section)),
    text: passages.map(({ text }) => text),
  };
}
