import type { Draft } from './draft.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import type { Stretch } from './stretch.ts';

/** Missing numbers with what stands around them. */
export interface LossPlace {
  readonly loss: Missing;
  /** The draft right behind the last printed entry before the loss. */
  readonly following: Draft | null;
  /** What the list stands under, when the loss is at its head. */
  readonly container: Draft | null;
  /** The loss is at the head of the whole body. */
  readonly atHead: boolean;
  readonly singleParagraphs: boolean;
}

/** A stretch with what else its owner holds. */
export interface OwnedStretch {
  readonly stretch: Stretch;
  /** The draft whose paragraphs these are; null for the preamble. */
  readonly owner: Draft | null;
  readonly ahead: readonly Paragraph[];
  readonly behind: readonly Paragraph[];
  /** What is found goes before this draft. */
  readonly target: Draft;
}

/** …现就有关问题通知如下：— what follows is the body. */
const announcement = /(?:如下|以下|下列)[^。；]{0,20}[：:]$/u;

/** The surroundings of every loss. */
export function placesOf(drafts: readonly Draft[], missing: readonly Missing[]): LossPlace[] {
  const index = new Map(drafts.map(({ key }, at) => [key, at]));
  const single = singleStyles(drafts, new Set(missing.map(({ before }) => before?.key)));
  return missing.map((loss) => ({
    loss,
    following: loss.before ? (drafts[(index.get(loss.before.key) ?? drafts.length) + 1] ?? null) : null,
    container: loss.after.parent === null ? null : (drafts[index.get(loss.after.parent) ?? -1] ?? null),
    atHead: drafts[0]?.key === loss.after.key,
    singleParagraphs: single.get(loss.style.id) !== false,
  }));
}

/** The text in which lost entries may stand; null when there is none, or when other marks stand in it. */
export function stretchOf(reading: Reading, place: LossPlace, preamble: readonly Paragraph[], changed: (key: number) => readonly Paragraph[]): OwnedStretch | null {
  const { loss: missing, following, container, atHead, singleParagraphs } = place;
  const { before, style } = missing;
  if (before) {
    if (style.level === 'article' || !following || following.rank > style.rank) return null;
    return { stretch: { missing, paragraphs: before.paragraphs, singleParagraphs, announced: false }, owner: before, ahead: [], behind: [], target: following };
  }
  if (container) return stretchUnder(reading, place, changed(container.key).length > 0 ? { ...container, paragraphs: changed(container.key) } : container);
  if (!atHead) return null;
  const announced = preamble.findIndex((paragraph) => announces(reading, paragraph));
  const from = Math.max(announced, 0);
  const stretch = { missing, paragraphs: preamble.slice(from), singleParagraphs, announced: announced >= 0 };
  return { stretch, owner: null, ahead: preamble.slice(0, from), behind: [], target: missing.after };
}

/** …应当遵守下列规定：, then entries without marks, then （三）: the head of a list under an entry. */
function stretchUnder(reading: Reading, { loss, singleParagraphs }: LossPlace, container: Draft): OwnedStretch | null {
  const start = loss.after.paragraphs[0]?.start ?? 0;
  const inFront = container.paragraphs.filter((paragraph) => paragraph.start < start);
  const opens = inFront.findLastIndex((paragraph) =>
    container.level === 'document' ? announces(reading, paragraph) : /[：:]/u.test(reading.text.charAt(paragraph.end - 1)),
  );
  if (opens === -1 || opens === inFront.length - 1) return null;
  const stretch = { missing: loss, paragraphs: inFront.slice(opens), singleParagraphs, announced: true };
  return { stretch, owner: container, ahead: inFront.slice(0, opens), behind: container.paragraphs.slice(inFront.length), target: loss.after };
}

function announces({ text }: Reading, { start, end }: Paragraph): boolean {
  return announcement.test(text.slice(Math.max(start, end - 60), end));
}

/** Styles whose entries, where no number is missing behind them, are mostly one paragraph each. */
function singleStyles(drafts: readonly Draft[], interrupted: ReadonlySet<number | undefined>): Map<string, boolean> {
  const counts = new Map<string, { single: number; all: number }>();
  for (const { mark, key, paragraphs } of drafts) {
    if (!mark || interrupted.has(key)) continue;
    const count = counts.get(mark.style.id) ?? { single: 0, all: 0 };
    counts.set(mark.style.id, { single: count.single + (paragraphs.length === 1 ? 1 : 0), all: count.all + 1 });
  }
  return new Map([...counts].map(([style, { single, all }]) => [style, single * 2 > all]));
}
