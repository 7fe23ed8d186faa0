import { type CutTexts, learnCohesion } from './cut-sample.ts';
import { type GramFile, packPairs, packUnits } from './gram-files.ts';
import { collectGrams } from './gram-lists.ts';
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
  const { pairs, exceptions } = collectGrams(stream);
  const cohesion = learnCohesion(await cut, stream);
  return { units: packUnits(listUnits(stream), size), pairs: packPairs(pairs, exceptions, cohesion, size) };
}
