import type { Inference, Noise } from '../model/document.ts';
import { unownedFrom, weakestBreak } from './entry-cut.ts';
import { inferNumber, inferRange } from './inference.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import { splitStrayTail } from './stray-tail.ts';
import type { Cleaned, Unit } from './stretch-unit.ts';
import { unitsOf } from './stretch-unit.ts';

/** Text in which numbers are missing: from the last printed entry before them (or the preamble) to the next mark. */
export interface Stretch {
  readonly missing: Missing;
  /** The printed entry's own paragraphs, or those of the preamble; the first is certain to belong there. */
  readonly paragraphs: readonly Paragraph[];
  /** Entries of this list are one paragraph each, as far as they are whole. */
  readonly singleParagraphs: boolean;
  /** The first paragraph announces the list (…通知如下：), so nothing behind it is preamble. */
  readonly announced: boolean;
}

/** Text that has no printed number of its own. */
export interface Piece {
  readonly paragraphs: readonly Paragraph[];
  /** Unmarked entries that hang on this piece, which ends in ：. */
  readonly entries: readonly Paragraph[];
  readonly inferred: Inference | null;
  readonly unassigned: boolean;
  /** Text, not only the mark, is lost before it. */
  readonly textLost: boolean;
}

/** What became of a stretch: what stays with the printed entry, what does not, what was no text at all. */
export interface Recovery {
  readonly missing: Missing;
  readonly kept: readonly Paragraph[];
  readonly pieces: readonly Piece[];
  readonly noise: readonly Noise[];
  /** Something in the stretch is broken off. */
  readonly broken: boolean;
}

/** Finds the entries that stand in a stretch without their numbers. Without evidence everything stays with the printed entry. */
export function recoverStretch(reading: Reading, stretch: Stretch): Recovery {
  const { missing } = stretch;
  const cleaned: Cleaned[] = stretch.paragraphs.map((paragraph) => splitStrayTail(reading.text, paragraph) ?? { paragraph, noise: null });
  const units = unitsOf(reading, cleaned);
  const broken = units.some(({ join }) => join === 'lost') || cleaned.some(({ noise }) => noise !== null);
  const found = broken ? cutByCohesion(reading, stretch, units) : takeWhole(reading, stretch, units);
  if (!found) return { missing, kept: stretch.paragraphs, pieces: [], noise: [], broken };
  const noise = cleaned.flatMap((entry) => entry.noise ?? []);
  return { missing, kept: found.kept.flatMap(({ paragraphs }) => paragraphs), pieces: found.pieces, noise, broken };
}

interface Found {
  readonly kept: readonly Unit[];
  readonly pieces: readonly Piece[];
}

/** Nothing is broken: whole paragraphs stand where numbers are missing. */
function takeWhole(reading: Reading, stretch: Stretch, units: readonly Unit[]): Found | null {
  const { missing, singleParagraphs, announced } = stretch;
  const [first, ...rest] = units;
  if (!first || rest.length === 0 || !(singleParagraphs || areListEntries(units)) || (!missing.before && !announced)) return null;
  const groups = groupEntries(rest);
  const count = missing.to - missing.from + 1;
  if (groups.length > count) return cutByCohesion(reading, stretch, units);
  if (groups.length < count) return { kept: [first], pieces: [pieceOf(groups.flat(), inferRange(missing), true)] };
  const pieces = groups.map((group, index) => {
    const number = missing.from + index;
    const [head, ...entries] = group;
    const piece = pieceOf(head ? [head] : [], inferNumber(missing, number, count), false);
    return { ...piece, entries: entries.flatMap(({ paragraphs }) => paragraphs) };
  });
  return { kept: [first], pieces };
}

/** …； …； …。: the entries of a list inside a sentence. */
function areListEntries(units: readonly Unit[]): boolean {
  return units.some(({ text }) => /[；;]$/u.test(text)) && units.every(({ text }) => /[；;。：:]$/u.test(text));
}

/** A unit that ends in ： opens a list; what follows hangs on it. */
function groupEntries(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  let open = false;
  for (const unit of units) {
    if (open) groups.at(-1)?.push(unit);
    else groups.push([unit]);
    open ||= /[：:]$/u.test(unit.text);
  }
  return groups;
}

/** Text is lost: the new entry begins where the text hangs together least. */
function cutByCohesion(reading: Reading, stretch: Stretch, units: readonly Unit[]): Found | null {
  const { missing } = stretch;
  const cut = weakestBreak(reading, units);
  if (cut === null) return null;
  const unowned = unownedFrom(reading, units, cut);
  const kept = units.slice(0, unowned ?? cut);
  const pieces: Piece[] = [];
  if (unowned !== null) pieces.push({ ...pieceOf(units.slice(unowned, cut), null, false), unassigned: true });
  const single = missing.from === missing.to && unowned === null;
  const whole = single && units[cut]?.join === 'paragraph';
  const inferred = single ? inferNumber(missing, missing.from, 1) : inferRange(missing, unowned !== null);
  return { kept, pieces: [...pieces, pieceOf(units.slice(cut), inferred, !whole)] };
}

function pieceOf(units: readonly Unit[], inferred: Inference | null, textLost: boolean): Piece {
  return { paragraphs: units.flatMap(({ paragraphs }) => paragraphs), entries: [], inferred, unassigned: false, textLost };
}
