import type { Inference, Join, Noise } from '../model/document.ts';
import { bodyText } from './draft.ts';
import { endingOf } from './endings.ts';
import { judgeBreak } from './line-break.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import { splitStrayTail } from './stray-tail.ts';
import { suspicionOf } from './suspicion.ts';
import { quotePlace, quoteRange } from './wording.ts';

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

interface Unit {
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
  /** How it hangs on the unit before it. */
  readonly join: Join;
  readonly noiseBefore: boolean;
}

/** Finds the entries that stand in a stretch without their numbers. Without evidence everything stays with the printed entry. */
export function recoverStretch(reading: Reading, stretch: Stretch): Recovery {
  const { missing } = stretch;
  const cleaned = stretch.paragraphs.map((paragraph) => splitStrayTail(reading.text, paragraph) ?? { paragraph, noise: null });
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

function unitsOf(reading: Reading, cleaned: readonly { readonly paragraph: Paragraph; readonly noise: Noise | null }[]): Unit[] {
  const units: Unit[] = [];
  let [previous, noiseBefore]: [Paragraph | null, boolean] = [null, false];
  for (const { paragraph, noise } of cleaned) {
    const join = previous ? judgeBreak(reading, previous, paragraph, { numberMissing: true, damaged: true }) : 'start';
    const last = units.at(-1);
    const text = bodyText(reading.text, paragraph);
    if (join === 'direct' && last) units[units.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph], text: last.text + text };
    else units.push({ paragraphs: [paragraph], text, join, noiseBefore });
    [previous, noiseBefore] = [paragraph, noise !== null];
  }
  return units;
}

/** Nothing is broken: whole paragraphs stand where numbers are missing. */
function takeWhole(reading: Reading, stretch: Stretch, units: readonly Unit[]): Found | null {
  const { missing, singleParagraphs, announced } = stretch;
  const [first, ...rest] = units;
  if (!first || rest.length === 0 || !(singleParagraphs || areListEntries(units)) || (!missing.before && !announced)) return null;
  const groups = groupEntries(rest);
  const count = missing.to - missing.from + 1;
  if (groups.length > count) return cutByCohesion(reading, stretch, units);
  if (groups.length < count) return { kept: [first], pieces: [pieceOf(groups.flat(), rangeIn(missing), true)] };
  const pieces = groups.map((group, index) => {
    const number = missing.from + index;
    const [head, ...entries] = group;
    const piece = pieceOf(head ? [head] : [], { number, why: whyNumber(missing, number, count) }, false);
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
    open ||= unit.text.endsWith('：');
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
  const inferred = single ? { number: missing.from, why: whyNumber(missing, missing.from, 1) } : rangeIn(missing, unowned !== null);
  return { kept, pieces: [...pieces, pieceOf(units.slice(cut), inferred, !whole)] };
}

// A stretch longer than this is not a lost mark but a text without marks; and the search grows with the square.
const mostUnits = 60;

function weakestBreak(reading: Reading, units: readonly Unit[]): number | null {
  if (units.length > mostUnits) return null;
  const { between } = reading.cohesion();
  const texts = units.map(({ text }) => text);
  let [best, lowest]: [number | null, number] = [null, Infinity];
  for (let at = 1; at < units.length; at += 1) {
    const left = texts.slice(0, at);
    const strength = between(left, texts.slice(at)) + between(left, texts.slice(at, at + 1));
    const score = strength * (units[at]?.noiseBefore === true ? 0.5 : 1);
    if (score <= lowest) [best, lowest] = [at, score];
  }
  return best;
}

/** First unit between the printed entry and the cut that nothing ties to either side; null when all belongs to the entry. */
function unownedFrom(reading: Reading, units: readonly Unit[], cut: number): number | null {
  const at = units.findIndex(({ join }, index) => index > 0 && index < cut && join === 'paragraph');
  if (at < 1) return null;
  const before = units.slice(0, at).map(({ text }) => text);
  const middle = units.slice(at, cut).map(({ text }) => text);
  const resembles = (): boolean => isGeneral(before.join('')) && reading.cohesion().between(before, middle) > 0.01;
  const suspect = { text: middle.join(''), nextToLoss: true, lacksLead: null, resemblesSuspectNeighbour: resembles, offTopic: () => false };
  return suspicionOf(suspect) === null ? null : at;
}

/** One sentence that would itself be suspect beside a loss. */
function isGeneral(text: string): boolean {
  return suspicionOf({ text, nextToLoss: true, lacksLead: true, resemblesSuspectNeighbour: () => false, offTopic: () => false }) !== null;
}

function pieceOf(units: readonly Unit[], inferred: Inference | null, textLost: boolean): Piece {
  return { paragraphs: units.flatMap(({ paragraphs }) => paragraphs), entries: [], inferred, unassigned: false, textLost };
}

function whyNumber({ style, before, after }: Missing, number: number, count: number): string {
  const only = count === 1 ? `其间只缺${quoteRange(style, number, number)}` : `所缺序号与段落数目相符`;
  return `序号未印出；位于${quotePlace(before, after)}，${only}，据此推定。`;
}

function rangeIn({ style, before, after, from, to }: Missing, withUnowned = false): Inference {
  const printed = withUnowned ? (before?.mark?.number ?? from) : from;
  const what = `序号未印出；位于${quotePlace(before, after)}，其间缺${quoteRange(style, from, to)}`;
  const why = withUnowned ? `${what}，前面又有归属不明的文字，上界连“${before?.mark?.label ?? ''}”一并列入，不作断定。` : `${what}，属于哪一项无从断定。`;
  return { range: [Math.min(printed, from), to], why };
}

/** Whether a paragraph breaks off. */
export function breaksOff(text: string, { start, end }: Paragraph): boolean {
  return endingOf(text.slice(start, end)) !== 'sentence';
}
