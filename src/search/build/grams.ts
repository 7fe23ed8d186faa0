import { type CutTexts, learnCohesion } from './cut-sample.ts';
import { type Exception, findExceptions } from './exceptions.ts';
import { type GramFile, packPairs, packUnits } from './gram-files.ts';
import { collectPostings, numberPairs, type Postings } from './postings.ts';
import type { UnitStream } from './stream.ts';
import { listUnits } from './unit-lists.ts';

export { denseLimit, longestGram } from './exceptions.ts';

/** The files of the gram index. */
export interface GramFiles {
  readonly units: readonly GramFile[];
  readonly pairs: readonly GramFile[];
}

/** The gram files of a library; `cut`, words of some of its texts, may come while the rest is worked out. */
export async function buildGrams(stream: UnitStream, cut: Promise<CutTexts>): Promise<GramFiles> {
  const size = stream.starts.length - 1;
  const { postings, exceptions } = collect(stream);
  const cohesion = learnCohesion(await cut, stream, postings);
  return { units: packUnits(listUnits(stream), size), pairs: packPairs(postings, exceptions, cohesion, size) };
}

/** A function of its own: numbers as long as the library are let go before files are packed. */
function collect(stream: UnitStream): { postings: Postings; exceptions: Exception[] } {
  const numbered = numberPairs(stream);
  const postings = collectPostings(stream, numbered);
  return { postings, exceptions: findExceptions(stream, numbered.pairAt, postings) };
}
