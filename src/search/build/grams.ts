import { type CutTexts, learnCohesion } from './cut-sample.ts';
import { findExceptions } from './exceptions.ts';
import { type GramFile, packGrams } from './gram-files.ts';
import { collectPostings } from './postings.ts';
import { makeStream } from './stream.ts';

export { denseLimit, longestGram } from './exceptions.ts';

/** The gram files of folded texts; `cut` are some of them as words. */
export function buildGrams(texts: readonly string[], cut: CutTexts): GramFile[] {
  const stream = makeStream(texts.length, (index) => texts[index] ?? '');
  const postings = collectPostings(stream);
  const exceptions = findExceptions(stream, postings);
  return packGrams(postings, exceptions, learnCohesion(cut, postings.pairs), texts.length);
}
