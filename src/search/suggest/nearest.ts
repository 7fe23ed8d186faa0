import type { Cell } from './cells.ts';
import type { Entry } from './entries.ts';
import { toSuggestion } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';

/** What another character costs that is read alike; a missing, added or different one costs 1. */
const homophone = 0.5;
/** Up to this share of what was typed may be wrong. */
const mostWrong = 0.34;
/** Between names equally near, those about as long as what was typed. */
const lengthCost = 0.001;
const [shortest, longest] = [2, 30];

/** Names one may have meant by something that stands nowhere: off by few characters, or written with others that sound alike. */
export function nearestOf(entries: readonly Entry[], typed: readonly Cell[], limit: number): Suggestion[] {
  const wanted = typed.filter(({ folded }) => folded !== '');
  if (wanted.length < shortest || wanted.length > longest) return [];
  const found = entries.flatMap((entry, order) => {
    const costs = entry.names.map((cells) => costOf(wanted, cells));
    const cost = Math.min(...costs);
    return cost <= wanted.length * mostWrong ? [{ entry, order, cost: cost + lengthCost * Math.abs(entry.text.length - wanted.length) }] : [];
  });
  return found
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => toSuggestion(entry, null));
}

/** The least cost of turning what was typed into some part of a name. */
function costOf(typed: readonly Cell[], name: readonly Cell[]): number {
  const cells = name.filter(({ folded }) => folded !== '');
  let row = new Array<number>(cells.length + 1).fill(0);
  for (const [at, one] of typed.entries()) {
    const next = [at + 1];
    for (const [place, other] of cells.entries()) {
      const replaced = (row[place] ?? 0) + costOfPair(one, other);
      next.push(Math.min(replaced, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function costOfPair(one: Cell, other: Cell): number {
  if (one.folded === other.folded) return 0;
  return one.syllable !== '' && one.syllable === other.syllable ? homophone : 1;
}
