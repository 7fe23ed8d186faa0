import type { Cell } from './cells.ts';

/** Where typed characters stand in a name, and how surely: 0 written out, 1 whole syllables, 2 parts of syllables or initials. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly quality: 0 | 1 | 2;
}

/**
 * The first place in a name that what was typed stands for: characters as they are, Latin letters as the beginning of a syllable.
 * 宣传 · xuanchuan · xuancgz · xcgz · 宣chuan all stand for 宣传工作. Only the last syllable may be cut short in quality 1.
 */
export function matchName(typed: readonly string[], cells: readonly Cell[]): NameMatch | null {
  let best: NameMatch | null = null;
  for (const [start, cell] of cells.entries()) {
    if (!mayBegin(typed[0] ?? '', cell)) continue;
    const match = matchAt(typed, cells, start);
    if (match && (!best || match.quality < best.quality)) best = match;
  }
  return best;
}

const mayBegin = (first: string, { folded, syllable }: Cell): boolean => folded !== '' && (folded === first || syllable.startsWith(first));

function matchAt(typed: readonly string[], cells: readonly Cell[], start: number): NameMatch | null {
  const dead = new Set<number>();
  const go = (at: number, cell: number, cut: 0 | 1 | 2): NameMatch | null => {
    if (at === typed.length) return { start, end: cell, quality: cut };
    const { folded, syllable } = cells[cell] ?? {};
    const place = (at * (cells.length + 1) + cell) * 3 + cut;
    if (folded === undefined || syllable === undefined || dead.has(place)) return null;
    let found = folded === '' ? go(at, cell + 1, cut) : null;
    if (folded === typed[at]) found = go(at + 1, cell + 1, cut);
    for (let length = commonLength(typed, at, syllable); length > 0 && !found; length--) {
      const whole = length === syllable.length || at + length === typed.length;
      found = go(at + length, cell + 1, whole && length > 1 && cut < 2 ? 1 : 2);
    }
    if (!found) dead.add(place);
    return found;
  };
  return go(0, start, 0);
}

function commonLength(typed: readonly string[], at: number, syllable: string): number {
  let length = 0;
  while (length < syllable.length && typed[at + length] === syllable.charAt(length)) length++;
  return length;
}
