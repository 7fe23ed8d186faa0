import type { IndexedPassage } from '../../model/passage.ts';
import { foldText } from '../../normalise/fold.ts';
import type { NamesFile } from '../names.ts';
import { foldPrintedNumber } from '../typed-number.ts';

/** Other names of passages, and words that mean the same: `groups` as people wrote them, and the names entries go by. */
export function makeNames(passages: readonly IndexedPassage[], groups: readonly (readonly string[])[]): NamesFile {
  const entries = passages.flatMap(({ order, names = [] }) => names.map((name) => ({ name, passage: order })));
  return {
    names: entries.map(({ name }) => name),
    passages: entries.map(({ passage }) => passage),
    synonyms: [...groups, ...ownGroups(passages)],
  };
}

/** The names of each regulation and set phrase; a name that several have (教师〔2018〕16号, 准则) stands for none of them. */
function ownGroups(passages: readonly IndexedPassage[]): string[][] {
  const entries = passages
    .filter(({ kind }) => kind === 'regulation' || kind === 'term')
    .map(({ names = [] }) => names.filter((name) => foldPrintedNumber(name) === null));
  const holders = new Map<string, number>();
  for (const name of entries.flat()) holders.set(foldText(name), (holders.get(foldText(name)) ?? 0) + 1);
  return entries.map((names) => names.filter((name) => holders.get(foldText(name)) === 1)).filter(({ length }) => length > 1);
}
