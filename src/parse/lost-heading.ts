import type { Division } from '../model/document.ts';
import type { Draft } from './draft.ts';
import type { Missing } from './missing.ts';
import { quoteNumber, quoteRange } from './wording.ts';

/** A heading that is not printed although text of it is there. */
export interface LostHeading {
  readonly missing: Missing;
  /** Keys of the drafts that stand, or may stand, under it. */
  readonly under: ReadonlySet<number>;
  /** The first of them. */
  readonly first: Draft;
  readonly lostParent: NonNullable<Division['lostParent']>;
}

/**
 * Headings lost together with text: their numbers are missing, and entries of an inner list stand where they were. `losses` holds the
 * offsets of paragraphs before which text is lost.
 */
export function findLostHeadings(drafts: readonly Draft[], missing: readonly Missing[], losses: ReadonlySet<number>): LostHeading[] {
  const places = new Map(drafts.map(({ key }, index) => [key, index]));
  return missing.flatMap((loss) => {
    const inner = innerDrafts(drafts, places, loss);
    const start = loss.before ? inner.findIndex(({ paragraphs: [first] }) => first !== undefined && losses.has(first.start)) : 0;
    const affected = start < 0 ? [] : inner.slice(start);
    const [first] = affected;
    if (!first) return [];
    const top = affected.filter(({ parent }) => parent === null || parent === loss.before?.key);
    return [{ missing: loss, under: new Set(top.map(({ key }) => key)), first, lostParent: lostParentOf(loss, affected) }];
  });
}

/** The drafts between two headings, all deeper than they are. A loss at the head of a list inside the document has none. */
function innerDrafts(drafts: readonly Draft[], places: ReadonlyMap<number, number>, { before, after, style }: Missing): Draft[] {
  if (!before && after.parent !== null) return [];
  const to = places.get(after.key) ?? 0;
  const from = before ? (places.get(before.key) ?? to) + 1 : 0;
  const inner = drafts.slice(from, Math.max(from, to));
  return inner.every(({ rank }) => rank > style.rank) ? inner : [];
}

function lostParentOf({ style, before, after, from, to }: Missing, affected: readonly Draft[]): LostHeading['lostParent'] {
  const where = before ? `“${before.mark?.label ?? ''}”之后印出的是“${after.mark?.label ?? ''}”` : `印出的第一个标题是“${after.mark?.label ?? ''}”`;
  const what = from === to ? quoteNumber(style, from) : quoteRange(style, from, to);
  const sure = before ? '分界在何处无从断定' : `其前的${String(affected.length)}项应属${what}`;
  return { level: style.level, from, to, why: `${where}，标题${what}未见印出；${sure}。` };
}
