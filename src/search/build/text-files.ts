import type { IndexedPassage } from '../../model/passage.ts';
import type { TextFile } from '../manifest.ts';
import { nextUrl } from '../store.ts';
import { isSampled } from './sample.ts';

/** Text files of neighbouring passages. */
export interface TextFiles {
  /** Number of the first passage in each. */
  readonly firsts: readonly number[];
  /** The JSON of one; made anew each time, because all of them together are as large as the library. */
  jsonAt(file: number): string;
}

/** How large text files are, in characters. */
export interface TextSizes {
  /** A file is closed once it has so many. */
  readonly file: number;
  /** On average after so many one is closed whatever it has, so that a longer document shifts few of the files behind it. */
  readonly region: number;
}

/** Fills one file after the other; a passage is never cut. Which passages begin a region depends on nothing but themselves. */
export function splitTexts(passages: readonly IndexedPassage[], sizes: TextSizes): TextFiles {
  const firsts: number[] = [];
  let length = Infinity;
  for (const [number, { url, text }] of passages.entries()) {
    const own = Math.max(1, text.length);
    if (length >= sizes.file || isSampled(url, sizes.region / own)) {
      firsts.push(number);
      length = 0;
    }
    length += own;
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
