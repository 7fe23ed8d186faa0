import type { Draft } from './draft.ts';
import type { Mark, NumberingStyle } from './numbering.ts';

/** Numbers of one list that are not printed. */
export interface Missing {
  readonly style: NumberingStyle;
  /** Last printed entry before them; null at the head of the list. */
  readonly before: Draft | null;
  readonly after: Draft;
  readonly from: number;
  readonly to: number;
}

/** A number that repeats or goes back. */
export interface Disorder {
  readonly kind: 'repeats' | 'goes-back';
  readonly previous: Draft;
  readonly draft: Draft;
}

// A list may begin anywhere (第四百六十三条 opens a book of a code); a longer leap is a new list, not a loss.
const longestLoss = 30;

/** What the printed numbers say about each other, list by list, in document order. */
export function checkNumbers(drafts: readonly Draft[]): { missing: Missing[]; disorders: Disorder[] } {
  const missing: Missing[] = [];
  const disorders: Disorder[] = [];
  const restarted = stylesThatRestart(drafts);
  const lastOfStyle = new Map<string, Draft>();
  const lastOfList = new Map<string, Draft>();
  for (const draft of drafts) {
    const { mark } = draft;
    if (!mark || mark.number === null) continue;
    const list = `${mark.style.id} ${String(draft.parent)} ${String(draft.list)}`;
    const sibling = lastOfList.get(list) ?? null;
    const before = sibling ?? (restarted.has(mark.style.id) || isInsideArticle(draft) ? null : precedingOf(lastOfStyle, mark));
    compare(draft, before, sibling !== null, missing, disorders);
    lastOfList.set(list, draft);
    lastOfStyle.set(mark.style.id, draft);
  }
  return { missing, disorders };
}

/** Lists inside an article begin again in every article. */
function isInsideArticle({ level }: Draft): boolean {
  return level === 'subparagraph' || level === 'point';
}

/** The last entry of this style under another parent, as long as the numbers go on from it. */
function precedingOf(lastOfStyle: ReadonlyMap<string, Draft>, { style, number }: Mark): Draft | null {
  const last = lastOfStyle.get(style.id);
  return last?.mark && (number ?? 0) > (last.mark.number ?? 0) ? last : null;
}

function compare(draft: Draft, before: Draft | null, sameList: boolean, missing: Missing[], disorders: Disorder[]): void {
  const number = draft.mark?.number ?? 0;
  const last = before?.mark?.number ?? 0;
  if (number > last + 1 && number - last - 1 <= longestLoss && draft.mark) {
    missing.push({ style: draft.mark.style, before, after: draft, from: last + 1, to: number - 1 });
  } else if (before && sameList && number <= last && !isInserted(draft, before)) {
    disorders.push({ kind: number === last ? 'repeats' : 'goes-back', previous: before, draft });
  }
}

/** 第一百二十条之一 behind 第一百二十条. */
function isInserted(draft: Draft, before: Draft): boolean {
  return draft.mark?.number === before.mark?.number && (draft.mark?.suffix ?? 0) > (before.mark?.suffix ?? 0);
}

/** Styles whose numbers begin again under another parent; the others run through the document. */
function stylesThatRestart(drafts: readonly Draft[]): Set<string> {
  const seen = new Set<string>();
  const restarted = new Set<string>();
  for (const { mark } of drafts) {
    if (!mark || mark.number === null) continue;
    if (mark.number === 1 && seen.has(mark.style.id)) restarted.add(mark.style.id);
    seen.add(mark.style.id);
  }
  return restarted;
}
