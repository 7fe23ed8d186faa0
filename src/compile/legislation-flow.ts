/** A law in reading order: headings, articles, 款 and 项 as they follow one another in the source. */
import type { Division, Gap, Level, OfficialDocument, TextRun } from '../model/document.ts';
import { nameLaw, type LawPiece, type PieceNames } from '../model/legislation-anchors.ts';
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
  return withGaps(drafts.sort((a, b) => a.start - b.start).map(({ piece }) => piece), gaps);
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

function piecesOf(division: Division, inArticle: boolean): FlowPiece[] {
  const paragraphs = paragraphsOf(division);
  const piece = (kind: LawPiece['kind'], fields: Partial<FlowPiece>): FlowPiece => ({
    kind, depth: 0, text: '', division: division.id, lead: 0, runs: [], notes: [], ...fields,
  });
  const notes = division.inferred ? [division.inferred.why] : [];
  if (division.level === 'article') {
    const start = division.runs.slice(0, 1).map((run) => ({ ...run, span: { start: run.span.start, end: run.span.start } }));
    return [piece('article', { text: displayMark(division), runs: start, notes }), ...paragraphs.map((own) => piece('paragraph', own))];
  }
  const [first, ...rest] = paragraphs;
  if (inArticle && division.level !== 'paragraph') {
    const kind = division.level === 'subparagraph' || division.level === 2 ? 'subparagraph' : 'point';
    const own = first ? labelled(division.label, first) : { text: division.label };
    return [piece(kind, { ...own, notes: [...notes, ...(first?.notes ?? [])] }), ...rest.map((more) => piece('more', more))];
  }
  const depth = depths[division.level];
  if (inArticle || depth === undefined || (!division.heading && division.label === '')) return paragraphs.map((own) => piece('paragraph', own));
  if (typeof division.level === 'number' && !division.heading) {
    return [piece('heading', { depth, text: division.label, runs: first?.runs.slice(0, 0) ?? [] }), ...paragraphs.map((own) => piece('paragraph', own))];
  }
  const heading = first ? labelled(division.label === '' ? '' : `${division.label} `, first) : { text: division.label };
  return [piece('heading', { depth, ...heading, notes }), ...rest.map((own) => piece('paragraph', own))];
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

/** A law as it is laid out once for all who link into it. */
export interface LawLayout {
  readonly flow: readonly FlowPiece[];
  readonly names: readonly PieceNames[];
  /** Address of each division: `article-12-sub-3` → `第十二条第（三）项`; the article's where a 项 has none. */
  readonly anchorOf: ReadonlyMap<string, string>;
  /** Every address of the law. */
  readonly all: ReadonlySet<string>;
}

const layouts = new WeakMap<OfficialDocument, LawLayout>();

/** The layout of a document of articles; worked out once. */
export function lawLayout(document: OfficialDocument): LawLayout {
  const known = layouts.get(document);
  if (known) return known;
  const layout = layOut(lawFlow(document));
  layouts.set(document, layout);
  return layout;
}

function layOut(flow: readonly FlowPiece[]): LawLayout {
  const names = nameLaw(flow);
  const anchorOf = new Map<string, string>();
  let last = '';
  for (const [at, { division }] of flow.entries()) {
    const id = names[at]?.id ?? null;
    last = id ?? last;
    if (!anchorOf.has(division)) anchorOf.set(division, last);
  }
  const all = new Set(names.flatMap(({ id, also }) => [id, also].filter((name) => name !== null)));
  return { flow, names, anchorOf, all };
}
