import { type CutTexts, learnCohesion } from './cut-sample.ts';
import { findExceptions } from './exceptions.ts';
import { type GramFile, packGrams } from './gram-files.ts';
import { collectPostings } from './postings.ts';
import type { UnitStream } from './stream.ts';

export { denseLimit, longestGram } from './exceptions.ts';

/** The gram files of a library; `cut`, words of some of its texts, may come while the rest is worked out. */
export async function buildGrams(stream: UnitStream, cut: Promise<CutTexts>): Promise<GramFile[]> {
  const postings = collectPostings(stream);
  const exceptions = findExceptions(stream, postings);
  return packGrams(postings, exceptions, learnCohesion(await cut, stream, postings), stream.starts.length - 1);
}
