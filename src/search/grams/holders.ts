import { emptySet, intersect, type PassageSet, subtract } from '../sets.ts';
import type { GramIndex } from './gram-index.ts';
import type { PairRecord } from './record.ts';
import { unitRuns } from './units.ts';

/** Passages whose text may hold a phrase: all that do, and when `certain` no others. */
export interface Holders {
  readonly passages: PassageSet;
  readonly certain: boolean;
}

/** What the builder of the index worked with: see build/exceptions.ts. */
export interface GramLimits {
  readonly dense: number;
  readonly longest: number;
}

/** Pairs looked up of a phrase that is longer than the index is sure about. */
const pairsOfLong = 12;

/** Passages that hold a folded phrase; null when the index says nothing about it, because it is white space. */
export async function holdersOf(index: GramIndex, form: string, limits: GramLimits): Promise<Holders | null> {
  const runs = unitRuns(form);
  const telling = runs.some(({ length }) => length > 1) ? runs.filter(({ length }) => length > 1) : runs;
  if (telling.length === 0) return null;
  const each = await Promise.all(telling.map((run) => holdersOfRun(index, run, limits)));
  const passages = each.map((holders) => holders.passages).reduce(intersect);
  return { passages, certain: passages.length === 0 || (each.every(({ certain }) => certain) && runs[0] === form) };
}

async function holdersOfRun(index: GramIndex, run: string, limits: GramLimits): Promise<Holders> {
  if (run.length === 1) return { passages: await index.unit(run), certain: true };
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  const records = await Promise.all((run.length <= limits.longest ? pairs : spread(pairs)).map((pair) => index.pair(pair)));
  const present = records.filter((record) => record !== null);
  if (present.length < records.length) return { passages: emptySet, certain: true };
  const candidates = present.map(({ texts }) => texts).reduce(intersect);
  if (run.length === 2) return { passages: candidates, certain: true };
  if (candidates.length === 0 || run.length > limits.longest) return { passages: candidates, certain: candidates.length === 0 };
  return combine(run, present, limits);
}

/**
 * The set of a run from those of its parts, two units, three units and so on. Where a part has so few candidates that the index
 * lists nothing about it, they stay candidates.
 */
function combine(run: string, records: readonly PairRecord[], { dense }: GramLimits): Holders {
  let sets: Holders[] = records.map(({ texts }) => ({ passages: texts, certain: true }));
  for (let length = 3; length <= run.length; length++) {
    sets = sets.slice(1).map((tail, at) => {
      const head = sets[at] ?? tail;
      const together = intersect(head.passages, tail.passages);
      if (!head.certain || !tail.certain || together.length <= dense) return { passages: together, certain: together.length === 0 };
      return { passages: correct(together, records[at], run.slice(at + 2, at + length)), certain: true };
    });
  }
  return sets[0] ?? { passages: emptySet, certain: true };
}

function correct(together: PassageSet, record: PairRecord | undefined, rest: string): PassageSet {
  const exception = record?.exceptions.find((known) => known.rest === rest);
  if (!exception) return rest.length === 1 ? emptySet : together;
  return exception.kind === 'only' ? exception.texts : subtract(together, exception.texts);
}

function spread(pairs: readonly string[]): string[] {
  const step = (pairs.length - 1) / (pairsOfLong - 1);
  return [...new Set(Array.from({ length: pairsOfLong }, (_, index) => pairs[Math.round(index * step)] ?? ''))];
}
