import { type CutTexts, learnCohesion } from './cut-sample.ts';
import { type GramFile, packPairs, packUnits } from './gram-files.ts';
import type { GramLists } from './gram-lists.ts';
import { listUnits } from './unit-lists.ts';

export { denseLimit, longestGram } from './exceptions.ts';

/** The files of the gram index. */
export interface GramFiles {
  readonly units: readonly GramFile[];
  readonly pairs: readonly GramFile[];
}

/** The gram files of a library; `cut` has words of some of its texts. */
export function packGrams({ stream, pairs, exceptions }: GramLists, cut: CutTexts): GramFiles {
  const size = stream.starts.length - 1;
  return { units: packUnits(listUnits(stream), size), pairs: packPairs(pairs, exceptions, learnCohesion(cut, stream), size) };
}
