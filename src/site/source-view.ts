/** The source line by line: what each line is, where it is read, and what is wrong with it. */
import { blockWord } from '../model/block-word.ts';
import { inferredMark } from '../compile/mark.ts';
import type { DocumentPage, OutlineRow } from '../model/schema.ts';
import type { LineRange } from '../model/span.ts';
import { documentAddress, pathAddress } from './address.ts';
import { gapCaption } from './gap-caption.ts';
import type { PageHeading } from './entry.ts';
import { headingLines } from './legislation-outline.ts';
import { markedTitle } from './wording.ts';

/** A stretch of a line. */
export interface LinePart {
  readonly text: string;
  /** Put there by the recognition engine. */
  readonly noise: boolean;
}

/** A remark beside a line: 识别杂讯, 存疑文字 or somebody's reading. */
export interface LineNote {
  readonly kind: 'noise' | 'suspect' | 'reading';
  readonly words: string;
}

/** A line of the source as received. */
export interface SourceLine {
  readonly number: number;
  readonly parts: readonly LinePart[];
  readonly blank: boolean;
  readonly suspect: boolean;
  /** What begins here: an item with its page, or 标题, 前言, 标题一、. */
  readonly begins: { readonly words: string; readonly address: string | null } | null;
  readonly notes: readonly LineNote[];
  /** What is missing right before this line. */
  readonly gaps: readonly { readonly words: string; readonly why: string; readonly certain: boolean }[];
}

/** Every line of `text`, from 1. `headings` are those of a law's page, whose outline is its text. */
export function sourceLines(page: DocumentPage, text: string, headings: readonly PageHeading[] = []): readonly SourceLine[] {
  const lines = text.split('\n');
  const begins = beginnings(page, lines, headings);
  const noise = byLine(page.noise, ({ lines: range }) => range);
  const suspect = byLine(page.suspect, ({ lines: range }) => range);
  const readings = byLine(page.readings, ({ line }) => [line, line]);
  const gaps = byLine(page.gaps, ({ lines: [, after] }) => [after, after]);
  return lines.map((line, at) => {
    const number = at + 1;
    return {
      number,
      parts: partsOf(line, (noise.get(number) ?? []).map((entry) => entry.text)),
      blank: line.trim() === '',
      suspect: suspect.has(number),
      begins: begins.get(number) ?? null,
      notes: [
        ...(noise.get(number) ?? []).map(({ why }): LineNote => ({ kind: 'noise', words: why })),
        ...(suspect.get(number) ?? []).map(({ why }): LineNote => ({ kind: 'suspect', words: why })),
        ...(readings.get(number) ?? []).map((reading): LineNote => ({ kind: 'reading', words: `“${reading.text}”：${reading.note}` })),
      ],
      gaps: (gaps.get(number) ?? []).map(gapNote),
    };
  });
}

function byLine<T>(entries: readonly T[], rangeOf: (entry: T) => LineRange): ReadonlyMap<number, readonly T[]> {
  const map = new Map<number, T[]>();
  for (const entry of entries) {
    const [first, last] = rangeOf(entry);
    for (let line = first; line <= last; line += 1) {
      const list = map.get(line);
      if (list) list.push(entry);
      else map.set(line, [entry]);
    }
  }
  return map;
}

/** Noise is looked for from the end of the line: it is what a line breaks off with. */
function partsOf(line: string, noise: readonly string[]): readonly LinePart[] {
  for (const text of noise) {
    const rows = text.split('\n');
    const row = rows.find((candidate) => candidate.trim() !== '' && line.includes(candidate.trim()))?.trim();
    if (row === undefined) continue;
    const at = line.lastIndexOf(row);
    const parts = [
      { text: line.slice(0, at), noise: false },
      { text: row, noise: true },
      { text: line.slice(at + row.length), noise: false },
    ];
    return parts.filter((part) => part.text !== '');
  }
  return [{ text: line, noise: false }];
}

type Beginning = NonNullable<SourceLine['begins']>;

function beginnings(page: DocumentPage, lines: readonly string[], headings: readonly PageHeading[]): ReadonlyMap<number, Beginning> {
  const found = new Map<number, Beginning>();
  for (const { role, lines: [first] } of [...page.front, ...page.closing]) found.set(first, { words: blockWord(role), address: null });
  for (const [line, { text, slug }] of headingLines(headings, lines)) {
    found.set(line, { words: text, address: `${documentAddress(page.document)}#${slug}` });
  }
  for (const { section, rows } of page.sections) {
    const printed = section && !section.lost && section.title !== null ? `${section.mark}${section.title}` : null;
    if (section && printed !== null) {
      const at = lines.findIndex((line) => squeeze(line).startsWith(squeeze(printed)));
      if (at >= 0) found.set(at + 1, { words: `标题 ${section.mark}`, address: null });
    }
    for (const row of rows) if (row.type === 'division') found.set(row.lines[0], divisionBeginning(row));
  }
  return found;
}

const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

type DivisionRow = Extract<OutlineRow, { type: 'division' }>;

function divisionBeginning(row: DivisionRow): Beginning {
  return { words: markedTitle(row.mark, row.titled ? row.title : ''), address: pathAddress(row.path) };
}

function gapNote({ kind, level, from, to, certain, why, lines }: DocumentPage['gaps'][number]): SourceLine['gaps'][number] {
  if (kind === 'text' || from === null) return { words: gapCaption(lines, certain), why, certain };
  return { words: `缺${inferredMark(level ?? 3, from, to ?? from)}（第 ${String(lines[0])}—${String(lines[1])} 行）`, why, certain };
}
