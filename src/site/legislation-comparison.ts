/** Two wordings of a law side by side, article by article. */
import { alignArticles, type AlignedArticles } from './legislation-alignment.ts';
import type { Article } from './legislation-articles.ts';
import { characterChanges, type TextChange } from './character-changes.ts';

/** An article that differs between two versions; null on the side where it is not. */
export interface ComparedArticle {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly older: Article | null;
  readonly newer: Article | null;
  /** A list for each 款 or 项. */
  readonly paragraphs: readonly (readonly TextChange[])[];
}

/** Articles one after the other whose text is the same in both. */
export interface KeptArticles {
  readonly kind: 'kept';
  readonly count: number;
  readonly first: AlignedArticles;
  readonly last: AlignedArticles;
  /** True when they are counted anew. */
  readonly renumbered: boolean;
}

/** An article that differs, or a stretch of articles that do not. */
export type ComparisonRow = ComparedArticle | KeptArticles;

/** Two versions of a law, article by article. */
export interface Comparison {
  readonly rows: readonly ComparisonRow[];
  readonly counts: Readonly<Record<'changed' | 'added' | 'removed' | 'kept', number>>;
}

/** Every article of both wordings once, in order; those that stayed in runs. */
export function compareLaws(older: readonly Article[], newer: readonly Article[]): Comparison {
  const rows: ComparisonRow[] = [];
  const counts = { changed: 0, added: 0, removed: 0, kept: 0 };
  for (const pair of alignArticles(older, newer)) {
    const kind = kindOf(pair);
    counts[kind] += 1;
    if (kind === 'kept') keep(rows, pair);
    else rows.push({ kind, ...pair, paragraphs: paragraphsOf(characterChanges(pair.older?.text ?? '', pair.newer?.text ?? '')) });
  }
  return { rows, counts };
}

function kindOf({ older, newer }: AlignedArticles): ComparisonRow['kind'] {
  if (!older) return 'added';
  if (!newer) return 'removed';
  return older.text === newer.text ? 'kept' : 'changed';
}

function keep(rows: ComparisonRow[], pair: AlignedArticles): void {
  const last = rows.at(-1);
  const renumbered = pair.older?.label !== pair.newer?.label;
  if (last?.kind === 'kept' && last.renumbered === renumbered) rows[rows.length - 1] = { ...last, last: pair, count: last.count + 1 };
  else rows.push({ kind: 'kept', count: 1, first: pair, last: pair, renumbered });
}

/** Cut where either wording begins a new line. */
function paragraphsOf(changes: readonly TextChange[]): readonly (readonly TextChange[])[] {
  const paragraphs: TextChange[][] = [[]];
  for (const { kind, text } of changes) {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push({ kind, text: line });
    }
  }
  return paragraphs.filter((runs) => runs.length > 0);
}

/** `第三条至第七条`, `第三条`. */
export function articleRange(first: Article | null, last: Article | null): string {
  const [from, to] = [first?.label ?? '', last?.label ?? ''];
  return from === to ? from : `${from}至${to}`;
}
