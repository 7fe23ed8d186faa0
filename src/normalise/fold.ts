import type { Span } from '../model/span.ts';
import { foldCharacter } from './fold-table.ts';

/** A text as it is searched, with the way back to the source. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the source of the character that made `text[index]`; the source's length for `text.length`. */
  toSource(index: number): number;
  /** The source of `text.slice(start, end)`: begins and ends with characters that count, whatever was dropped around them. */
  sourceSpan(start: number, end: number): Span;
}

/**
 * The text with everything evened out that does not matter to a search: widths, quotes, dashes, brackets, case, traditional
 * characters; spaces and invisible characters are dropped, several line feeds become one. Isomorphic and total.
 * Folding a part of a line gives a part of the folded line, so nothing that is there is missed.
 *
 * `fold('国办发［２０２４］ 12号').text //=> '国办发[2024]12号'`
 */
export function fold(source: string): FoldedText {
  const text = foldText(source);
  let starts: Uint32Array | undefined;
  const toSource = (index: number): number => {
    starts ??= sourceStarts(source, text.length);
    return starts[Math.max(0, Math.min(index, text.length))] ?? source.length;
  };
  return {
    text,
    toSource,
    sourceSpan(start, end) {
      if (end <= start) return { start: toSource(start), end: toSource(start) };
      const last = toSource(end - 1);
      return { start: toSource(start), end: last + characterLength(source, last) };
    },
  };
}

/** Only the text of `fold`, for whole libraries. */
export function foldText(source: string): string {
  let out = '';
  let run = 0;
  walk(source, (folded, at, size) => {
    if (size === 1 && folded === source.charAt(at)) return;
    out += source.slice(run, at) + folded;
    run = at + size;
  });
  return run === 0 ? source : out + source.slice(run);
}

function sourceStarts(source: string, length: number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  let index = 0;
  const visit: Visit = (folded, at) => {
    starts.fill(at, index, index + folded.length);
    index += folded.length;
  };
  walk(source, visit, (from, to) => {
    for (let at = from; at < to; at++) starts[index++] = at;
  });
  starts[length] = source.length;
  return starts;
}

type Visit = (folded: string, at: number, size: number) => void;

/** Visits every character with what it folds to, and stretches that stay as they are as a whole; line feeds after a line feed fold to nothing. */
function walk(source: string, visit: Visit, visitPlain: (from: number, to: number) => void = () => undefined): void {
  let lineOpen = true;
  for (let at = 0; at < source.length; ) {
    const plainTo = endOfPlain(source, at);
    if (plainTo > at) {
      visitPlain(at, plainTo);
      [at, lineOpen] = [plainTo, true];
      continue;
    }
    const size = characterLength(source, at);
    let folded = size === 1 ? foldUnit(source.charCodeAt(at)) : foldCharacter(source.slice(at, at + size));
    if (folded === '\n' && !lineOpen) folded = '';
    else if (folded !== '') lineOpen = folded !== '\n';
    visit(folded, at, size);
    at += size;
  }
}

/** 1 for units that fold to themselves wherever they stand, 2 for all others, 0 before anybody has asked. */
const plainness = new Uint8Array(65_536);

function endOfPlain(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if ((plainness[unit] || tellPlainness(unit)) !== 1) break;
  }
  return at;
}

function tellPlainness(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdbff;
  const plain = !isHalf && unit !== lineFeed && foldUnit(unit) === String.fromCharCode(unit);
  return (plainness[unit] = plain ? 1 : 2);
}

const lineFeed = 10;

const units: string[] = [];

function foldUnit(unit: number): string {
  return (units[unit] ??= foldCharacter(String.fromCharCode(unit)));
}

function characterLength(text: string, at: number): 1 | 2 {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
