import type { Draft } from './draft.ts';
import { levelBelow, makeDraft } from './draft.ts';
import type { Missing } from './missing.ts';
import type { NumberingStyle } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import type { Piece, Recovery, Stretch } from './stretch.ts';
import { recoverStretch } from './stretch.ts';

/** A body with its lost entries found, as far as there is evidence. */
export interface RecoveredBody {
  readonly preamble: readonly Paragraph[];
  /** In document order; keys of printed drafts are unchanged. */
  readonly drafts: readonly Draft[];
  readonly recoveries: readonly Recovery[];
}

/** …现就有关问题通知如下：— what follows is the body. */
const announcement = /(?:如下|以下|下列)[^。；]{0,20}[：:]$/u;

/** Looks at every place where numbers are missing and takes out the entries whose marks are lost. */
export function recoverBody(reading: Reading, preamble: readonly Paragraph[], drafts: readonly Draft[], missing: readonly Missing[]): RecoveredBody {
  const interrupted = new Set(missing.map(({ before }) => before?.key));
  const recoveries = missing.flatMap((loss) => {
    const stretch = stretchOf(reading, preamble, drafts, loss, interrupted);
    return stretch ? [recoverStretch(reading, stretch)] : [];
  });
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  let kept: readonly Paragraph[] = preamble;
  const replaced = new Map<number, readonly Paragraph[]>();
  const added = new Map<number | null, Draft[]>();
  for (const { missing: loss, kept: own, pieces } of recoveries) {
    const made = pieces.flatMap((piece) => {
      const made = draftsOf(piece, loss, next);
      next += made.length;
      return made;
    });
    if (loss.before) replaced.set(loss.before.key, own);
    else kept = preamble.filter((paragraph) => !made.some(({ paragraphs }) => paragraphs.some(({ start }) => start === paragraph.start)))
      .map((paragraph) => own.find(({ start }) => start === paragraph.start) ?? paragraph);
    added.set(loss.before?.key ?? null, made);
  }
  const result = [...(added.get(null) ?? []), ...drafts.flatMap((draft) => [withParagraphs(draft, replaced), ...(added.get(draft.key) ?? [])])];
  return { preamble: kept, drafts: result, recoveries };
}

function withParagraphs(draft: Draft, replaced: ReadonlyMap<number, readonly Paragraph[]>): Draft {
  const paragraphs = replaced.get(draft.key);
  return paragraphs ? { ...draft, paragraphs } : draft;
}

/** The text in which lost entries may stand; null when other marks stand in it. */
function stretchOf(reading: Reading, preamble: readonly Paragraph[], drafts: readonly Draft[], missing: Missing, interrupted: ReadonlySet<number | undefined>): Stretch | null {
  const { before, after, style } = missing;
  if (style.level === 'article' && before) return null;
  const singleParagraphs = areSingle(drafts, style, interrupted);
  if (!before) {
    if (drafts[0]?.key !== after.key) return null;
    const announced = preamble.findIndex(({ start, end }) => announcement.test(reading.text.slice(Math.max(start, end - 60), end)));
    const from = Math.max(announced, 0);
    return { missing, paragraphs: preamble.slice(from), singleParagraphs, announced: announced >= 0 };
  }
  const following = drafts[drafts.indexOf(before) + 1];
  if (following && following.rank > style.rank) return null;
  return { missing, paragraphs: before.paragraphs, singleParagraphs, announced: false };
}

/** Whether entries of this list, where no number is missing behind them, are mostly one paragraph each. */
function areSingle(drafts: readonly Draft[], style: NumberingStyle, interrupted: ReadonlySet<number | undefined>): boolean {
  const whole = drafts.filter(({ mark, key }) => mark?.style.id === style.id && !interrupted.has(key));
  return whole.length === 0 || whole.filter(({ paragraphs }) => paragraphs.length === 1).length * 2 > whole.length;
}

function draftsOf(piece: Piece, { style, before, after }: Missing, key: number): Draft[] {
  const { inferred, unassigned } = piece;
  const level = (before ?? after).level;
  const parent = before ? before.parent : after.parent;
  const head = makeDraft({ key, level, rank: style.rank, parent, paragraphs: piece.paragraphs, inferred, unassigned });
  const entries = piece.entries.map((paragraph, index) =>
    makeDraft({ key: key + 1 + index, level: levelBelow(level), rank: style.rank + 1, parent: key, paragraphs: [paragraph] }),
  );
  return [head, ...entries];
}
