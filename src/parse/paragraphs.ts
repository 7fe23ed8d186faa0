import type { CutPlace } from './cut.ts';
import { cutPlaces, followsSentence, runOnLines } from './cut.ts';
import { endingOf, isRunningText } from './endings.ts';
import type { Line } from './line.ts';
import { trim } from './line.ts';
import type { Mark } from './numbering.ts';
import { needsPredecessor, needsSuccessor, readMark } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { websiteFact } from './masthead-rules.ts';
import { paragraphOf } from './paragraph.ts';
import { findQuotations } from './quotation.ts';
import { readThrough } from './word-joiner.ts';

/** A mark with its place, before it is known whether it is meant as one. */
interface Candidate {
  readonly at: number;
  readonly line: Line;
  readonly glued: boolean;
  readonly mark: Mark;
}

/**
 * The paragraphs of a text: its lines, cut where a run-on line goes on with a mark that continues or opens a list (…处罚。第四章　排放),
 * or with an indent (。　　各地区). Together they hold every character of the lines, white space apart.
 */
export function cutParagraphs(text: string, lines: readonly Line[]): Paragraph[] {
  const isQuoted = findQuotations(text, lines);
  const runOn = runOnLines(lines);
  const places = new Map(lines.map((line) => [line, line.end - line.start > 8 ? cutPlaces(text, line, runOn.has(line)).filter(({ at }) => !isQuoted(at)) : []]));
  const believed = believeMarks(text, lines.filter(({ start }) => !isQuoted(start)), places);
  const isWholly = ({ start, end }: Paragraph): boolean => isQuoted(start + 1) && isQuoted(end - 2);
  return lines.flatMap((line) => cutLine(text, line, { places: places.get(line) ?? [], runOn: runOn.has(line) }, believed)).map((paragraph) => (isWholly(paragraph) ? { ...paragraph, quoted: true } : paragraph));
}

function cutLine(text: string, line: Line, { places, runOn }: { readonly places: readonly CutPlace[]; readonly runOn: boolean }, believed: ReadonlyMap<number, Mark>): Paragraph[] {
  const starts = [line.start];
  const blanksBreak = runOn && doBlanksBreak(text, line);
  for (const { at, kind } of places) {
    const piece = starts.at(-1) ?? line.start;
    if (at < (believed.get(piece)?.end ?? 0)) continue;
    if (believed.has(at) || isIndent(text, { line, piece, runOn, blanksBreak }, { at, kind }, believed.get(piece))) starts.push(at);
  }
  return starts.flatMap((from, index) => {
    const { start, end } = trim(text, from, starts[index + 1] ?? line.end);
    if (start >= end) return [];
    return [paragraphOf(line, start, end, believed.get(start) ?? null)];
  });
}

/** Where a blank stands. */
interface Place {
  readonly line: Line;
  /** Where the paragraph before it begins. */
  readonly piece: number;
  readonly runOn: boolean;
  /** A single blank behind a sentence stands for a line break. */
  readonly blanksBreak: boolean;
}

/** The blank stands for a line break: a wide one behind a sentence or a heading, in a run-on line a single one behind a heading. */
function isIndent(text: string, { line, piece, runOn, blanksBreak }: Place, { at, kind }: CutPlace, mark: Mark | undefined): boolean {
  if (kind === 'mark') return false;
  if ((kind === 'wide' || blanksBreak) && followsSentence(text, at, line.start)) return true;
  return (kind === 'wide' || runOn) && isHeadingPiece(text, piece, at, mark);
}

/** In a run-on line a single blank behind a sentence stands for a line break, unless one stands behind nearly every sentence. */
function doBlanksBreak(text: string, line: Line): boolean {
  const content = text.slice(line.start, line.end);
  const [sentences, apart] = [/[。！](?=.)/gu, /[。！][ \u3000]/gu].map((pattern) => content.match(pattern)?.length ?? 0);
  return (apart ?? 0) >= 2 && (apart ?? 0) <= (sentences ?? 0) * 0.7;
}

/** 一、工作目标　　到年底前…: the wide blank behind a heading stands for its line break. */
function isHeadingPiece(text: string, from: number, to: number, mark: Mark | undefined): boolean {
  if (!mark || mark.style.rank < 6 || to - mark.end > 50) return false;
  const words = text.slice(Math.max(from, mark.end), to).trim();
  return words.length >= 4 && !/[，。；：:、\s]/u.test(words);
}

/** Marks that are meant as marks, by offset. */
function believeMarks(text: string, lines: readonly Line[], places: ReadonlyMap<Line, readonly CutPlace[]>): Map<number, Mark> {
  const candidates = withoutSubtitle(text, withoutStrayDecimals(lines.flatMap((line) => candidatesOf(text, line, places.get(line) ?? []))));
  const believed = new Map<number, Mark>();
  const lastNumber = new Map<string, number>();
  let previousLine: Line | null = null;
  const lineBefore = new Map<Line, Line | null>();
  for (const line of lines) {
    lineBefore.set(line, previousLine);
    previousLine = line;
  }
  for (const [index, candidate] of candidates.entries()) {
    const { mark, glued } = candidate;
    const last = lastNumber.get(mark.style.id) ?? 0;
    const meant = needsPredecessor(mark) ? mark.number === last + 1 && !(glued && mark.style.doubtful) : needsSuccessor(mark) ? !glued && hasSuccessor(candidates, index) : glued ? continuesList(candidates, index, last) : !isBrokenOff(text, candidate, lineBefore.get(candidate.line) ?? null, last);
    if (!meant) continue;
    believed.set(candidate.at, mark);
    if (mark.number !== null) lastNumber.set(mark.style.id, mark.number);
    for (const id of innerStyles(mark)) lastNumber.delete(id);
  }
  return believed;
}

const longestReference = 16;
// 依照 第六条 规定, 附表中（一）规定的: inside a line.
const namesAnother = /^(?:[第笫][^ \u3000]{1,8}条[ \u3000]*(?:规定|的|所[列规指]|之(?![一二三四五六七八九十])|和|及|或|第)|[（(].{1,4}[）)](?:规定|所[列规指]))/u;

function candidatesOf(text: string, line: Line, places: readonly CutPlace[]): Candidate[] {
  let taken = 0;
  return [{ at: line.start, glued: false }, ...places.map(({ at }) => ({ at, glued: true }))].flatMap(({ at, glued }) => {
    const mark = glued && namesAnother.test(readThrough(text.slice(at, at + longestReference)).text) ? null : readMark(text, at);
    // A mark with blanks in it (（　　一）) is not cut in two.
    if (!mark || at < taken || mark.end > line.end || (glued && mark.number === null && mark.label !== '——')) return [];
    taken = mark.end;
    return [{ at, line, glued, mark }];
  });
}

/** Decimal marks (1 总则, 1.1 编制目的) are believed only at the start of lines, and only where several of them stand. */
function withoutStrayDecimals(candidates: readonly Candidate[]): readonly Candidate[] {
  const isDecimal = ({ mark }: Candidate): boolean => mark.style.id.startsWith('decimal');
  const several = candidates.filter((candidate) => !candidate.glued && candidate.mark.style.id === 'decimal-2').length >= 3;
  return candidates.filter((candidate) => !isDecimal(candidate) || (several && !candidate.glued));
}

/** ——2024年1月15日在…会议上 under a title, and • 发文机构： above it, are no entries of a list. */
function withoutSubtitle(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const first = candidates.findIndex(({ mark }) => mark.number !== null);
  const dashes = candidates.slice(0, first === -1 ? undefined : first);
  return candidates.filter(({ mark, line, at }) => mark.number !== null || (dashes.length !== 1 || dashes[0]?.at !== at) && !websiteFact.test(text.slice(line.start, line.end)));
}

/** Styles that begin again under this one, unless they run through; a list that goes on inside one line is not cut short by that. */
function innerStyles({ style: { id, rank } }: Mark): readonly string[] {
  if (id === 'article') return ['han-comma', 'han-bracket', 'digit-dot', 'digit-bracket', 'circled', ...letterStyles];
  return rank <= 7 ? letterStyles : [];
}

const letterStyles: readonly string[] = ['upper-letter', 'lower-letter', 'lower-roman'];

/** The next of its kind is a 2. */
function hasSuccessor(candidates: readonly Candidate[], index: number): boolean {
  const style = candidates[index]?.mark.style.id;
  return candidates.slice(index + 1, index + 60).find(({ mark }) => mark.style.id === style)?.mark.number === 2;
}

/** Inside a line a mark must be the next of its list, or the first of one whose second is the next of its kind; a dash one of several. */
function continuesList(candidates: readonly Candidate[], index: number, last: number): boolean {
  const current = candidates[index];
  if (!current) return false;
  if (current.mark.number === null) return [candidates[index - 1], candidates[index + 1]].some((next) => next?.mark.number === null && next.line === current.line);
  const { style, number, suffix } = current.mark;
  if (last > 0 && (number === last + 1 || (number === last && suffix > 0))) return true;
  if (number !== 1) return false;
  for (const next of candidates.slice(index + 1, index + 60)) {
    if (next.mark.style.id === style.id) return next.mark.number === 2;
    if (next.mark.style.rank < style.rank && !next.glued) return false;
  }
  return style.rank <= 5;
}

/** The line only continues a sentence that happens to be broken before something like a mark: 第一、⏎二、三产业. */
function isBrokenOff(text: string, { mark }: Candidate, before: Line | null, last: number): boolean {
  if (!before || mark.number === null || mark.number === 1 || (mark.number > last && mark.number <= last + 15)) return false;
  const left = text.slice(before.start, before.end);
  return endingOf(left) !== 'sentence' && isRunningText(left);
}
