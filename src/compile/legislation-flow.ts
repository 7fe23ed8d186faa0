/** A law in reading order: headings, articles, 款 and 项 as they follow one another in the source. */
import type { Division, Gap, Level, OfficialDocument, TextRun } from '../model/document.ts';
import type { LawPiece } from '../model/legislation-anchors.ts';
import { displayMark, inferredMark } from './mark.ts';
import { gapCaption } from './task-body.ts';

/** A piece with the division it belongs to and the runs of the source its words come from. */
export interface FlowPiece extends LawPiece {
  readonly division: string;
  /** Length of the label before the words of the source. */
  readonly lead: number;
  readonly runs: readonly TextRun[];
  /** The editor's words that stand before it. */
  readonly notes: readonly string[];
}

const depths: Partial<Record<Level, number>> = { document: 2, part: 2, chapter: 3, section: 4, 1: 3, 2: 4 };

/** The pieces of a document of articles, in the order of the source: an article's words behind a list of 项 stand behind it. */
export function lawFlow({ divisions, gaps }: OfficialDocument): readonly FlowPiece[] {
  const inArticle = new Set<string>();
  const drafts: { readonly piece: FlowPiece; readonly start: number }[] = [];
  let latest = 0;
  for (const division of divisions) {
    const inside = division.parent !== null && inArticle.has(division.parent);
    if (inside || division.level === 'article') inArticle.add(division.id);
    for (const piece of piecesOf(division, inside)) {
      const own = piece.runs[0]?.span.start ?? latest;
      latest = Math.max(latest, own);
      drafts.push({ piece, start: own });
    }
  }
  return withGaps(drafts.sort((a, b) => a.start - b.start).map(({ piece }) => piece), gaps).map(ranked());
}

/** A 目 stands in the 项 before it; one that has none is ranked with the 项, as the page can only show. */
function ranked(): (piece: FlowPiece) => FlowPiece {
  let inItem = false;
  return (piece) => {
    if (piece.kind === 'point') return inItem ? piece : { ...piece, kind: 'subparagraph' };
    if (piece.kind !== 'more') inItem = piece.kind === 'subparagraph';
    return piece;
  };
}

/** Numbers that are not there are said where they would stand: `〔六〕 原件缺（第 12—14 行）`. */
function withGaps(flow: readonly FlowPiece[], gaps: readonly Gap[]): readonly FlowPiece[] {
  const missing = gaps.filter(({ kind }) => kind === 'numbers').sort((a, b) => a.lines[1] - b.lines[1]);
  if (missing.length === 0) return flow;
  let next = 0;
  return flow.map((piece) => {
    const line = piece.runs[0]?.line ?? 0;
    const notes: string[] = [];
    for (let gap = missing[next]; gap && gap.lines[1] <= line; gap = missing[(next += 1)]) notes.push(gapNote(gap));
    return notes.length === 0 ? piece : { ...piece, notes: [...notes, ...piece.notes] };
  });
}

function gapNote({ level, from, to, lines: [before, after] }: Gap): string {
  const first = from ?? to ?? 0;
  return `${inferredMark(level ?? 'article', first, to ?? first)} 原件缺（第 ${String(before)}—${String(after)} 行）`;
}

type MakePiece = (kind: LawPiece['kind'], fields: Partial<FlowPiece>) => FlowPiece;

function piecesOf(division: Division, inArticle: boolean): FlowPiece[] {
  const make: MakePiece = (kind, fields) => ({ kind, depth: 0, text: '', division: division.id, lead: 0, runs: [], notes: [], ...fields });
  if (division.level === 'article') return articlePieces(division, make);
  if (inArticle && division.level !== 'paragraph') return itemPieces(division, make);
  const depth = depths[division.level];
  const plain = inArticle || depth === undefined || (!division.heading && division.label === '');
  return plain ? paragraphsOf(division).map((own) => make('paragraph', own)) : headingPieces(division, depth, make);
}

const whyInferred = ({ inferred }: Division): readonly string[] => (inferred ? [inferred.why] : []);

function articlePieces(division: Division, make: MakePiece): FlowPiece[] {
  const start = division.runs.slice(0, 1).map((run) => ({ ...run, span: { start: run.span.start, end: run.span.start } }));
  const head = make('article', { text: displayMark(division), runs: start, notes: whyInferred(division) });
  return [head, ...paragraphsOf(division).map((own) => make('paragraph', own))];
}

function itemPieces(division: Division, make: MakePiece): FlowPiece[] {
  const [first, ...rest] = paragraphsOf(division);
  const kind = division.level === 'subparagraph' || division.level === 2 ? 'subparagraph' : 'point';
  const own = first ? labelled(division.label, first) : { text: division.label };
  const notes = [...whyInferred(division), ...(first?.notes ?? [])];
  return [make(kind, { ...own, notes }), ...rest.map((more) => make('more', more))];
}

/** 八、 in front of text that is no heading stands alone above it. */
function headingPieces(division: Division, depth: number, make: MakePiece): FlowPiece[] {
  const paragraphs = paragraphsOf(division);
  if (typeof division.level === 'number' && !division.heading) {
    return [make('heading', { depth, text: division.label }), ...paragraphs.map((own) => make('paragraph', own))];
  }
  const [first, ...rest] = paragraphs;
  const words = first ? labelled(division.label === '' ? '' : `${division.label} `, first) : { text: division.label };
  return [make('heading', { depth, ...words, notes: whyInferred(division) }), ...rest.map((own) => make('paragraph', own))];
}

interface Words {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly notes: readonly string[];
}

function labelled(label: string, words: Words): Words & { readonly lead: number } {
  return { ...words, text: label + words.text, lead: label.length };
}

/** The paragraphs of a division with the runs they are made of; what is lost between two is said before the second. */
function paragraphsOf({ runs, text }: Division): Words[] {
  const paragraphs: { text: string; runs: TextRun[]; notes: string[] }[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.span.end - run.span.start;
    const last = paragraphs.at(-1);
    if (run.join === 'direct' && last) {
      last.text += text.slice(at, at + length);
      last.runs.push(run);
    } else {
      if (last) at += 1;
      const before = last?.runs.at(-1)?.line;
      const lost = before !== undefined && (run.join === 'lost' || run.join === 'unknown') ? [gapCaption(run.join, [before, run.line])] : [];
      paragraphs.push({ text: text.slice(at, at + length), runs: [run], notes: lost });
    }
    at += length;
  }
  return paragraphs.filter((own) => own.text.trim() !== '');
}
