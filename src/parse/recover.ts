import type { Draft } from './draft.ts';
import { levelBelow, makeDraft } from './draft.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import type { Piece, Recovery } from './stretch.ts';
import { recoverStretch } from './stretch.ts';
import { placesOf, stretchOf } from './stretch-place.ts';

/** A body with its lost entries found, as far as there is evidence. */
export interface RecoveredBody {
  readonly preamble: readonly Paragraph[];
  /** In document order; keys of printed drafts are unchanged. */
  readonly drafts: readonly Draft[];
  readonly recoveries: readonly Recovery[];
}

/** Looks at every place where numbers are missing and takes out the entries whose marks are lost. */
export function recoverBody(reading: Reading, preamble: readonly Paragraph[], drafts: readonly Draft[], missing: readonly Missing[]): RecoveredBody {
  const changes = new Map<number, Draft>();
  const added = new Map<number, Draft[]>();
  const recoveries: Recovery[] = [];
  let front = preamble;
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  for (const place of placesOf(drafts, missing)) {
    const owned = stretchOf(reading, place, front, (key) => changes.get(key)?.paragraphs ?? []);
    if (!owned) continue;
    const recovery = recoverStretch(reading, owned.stretch);
    recoveries.push(recovery);
    const paragraphs = [...owned.ahead, ...recovery.kept, ...owned.behind];
    if (owned.owner) changes.set(owned.owner.key, { ...owned.owner, paragraphs });
    else front = paragraphs;
    const made: Draft[] = [];
    for (const piece of recovery.pieces) made.push(...draftsOf(piece, place.loss, next + made.length));
    next += made.length;
    added.set(owned.target.key, [...(added.get(owned.target.key) ?? []), ...made]);
  }
  return { preamble: front, drafts: drafts.flatMap((draft) => [...(added.get(draft.key) ?? []), changes.get(draft.key) ?? draft]), recoveries };
}

function draftsOf(piece: Piece, { style, before, after }: Missing, key: number): Draft[] {
  const { inferred, unassigned } = piece;
  const { level, parent, list } = before ?? after;
  const head = makeDraft({ key, level, rank: style.rank, parent, list, paragraphs: piece.paragraphs, inferred, unassigned });
  const entries = piece.entries.map((paragraph, index) =>
    makeDraft({ key: key + 1 + index, level: levelBelow(level), rank: style.rank + 1, parent: key, paragraphs: [paragraph] }),
  );
  return [head, ...entries];
}
