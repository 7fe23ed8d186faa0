/** Pieces of a page put together to lines. */
import { superscript } from '../superscript.ts';
import type { Page, PageLine, Piece } from './piece.ts';

/**
 * Lines of a page in reading order: the file's, or that of their places on the page where the file has none (`sorted`). Blank
 * pieces do not count.
 */
export function pageLines(page: Page): { readonly lines: readonly PageLine[]; readonly sorted: boolean } {
  const words = page.pieces.filter(({ text }) => text.trim() !== '');
  const sorted = isOutOfOrder(words);
  const ordered = sorted ? words.toSorted((a, b) => (sameLine(a, b) ? a.x - b.x : b.y - a.y)) : words;
  const groups: Piece[][] = [];
  for (const piece of ordered) {
    const last = groups.at(-1)?.at(-1);
    if (last && sameLine(last, piece) && piece.x >= last.x) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return { lines: groups.map(toLine), sorted };
}

const sameLine = (a: Piece, b: Piece): boolean => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.5;

/** A second column begins at the top once; text that jumps up again and again has no order. */
function isOutOfOrder(pieces: readonly Piece[]): boolean {
  const upward = pieces.filter((piece, i) => {
    const before = pieces[i - 1];
    return before !== undefined && piece.y > before.y + before.size * 0.6;
  });
  return upward.length > 2 && upward.length > pieces.length / 10;
}

function toLine(pieces: readonly Piece[]): PageLine {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const size = Math.max(...pieces.map((piece) => piece.size));
  const foot = Math.min(...pieces.map(({ y }) => y));
  const isRaised = (piece: Piece) => piece.size < size * 0.75 && piece.y > foot + size * 0.2;
  const text = pieces.reduce((line, piece, i) => line + gap(line, pieces[i - 1], piece) + (isRaised(piece) ? superscript(piece.text) : piece.text), '');
  return { text: closeUp(text.trim()), left: first?.x ?? 0, right: last ? last.x + last.width : 0, y: first?.y ?? 0, size };
}

/** A number of the kind that stands before an item, with nothing else. */
const bareMark = /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[）).．、]|第.{1,5}[章节条]|[①-⑳•])$/u;

/** The figure of a heading, 1 or 2.1; the blank behind it is wider than the quarter space behind any other figure. */
const bareFigure = /^\s*\d{1,2}(?:\.\d{1,2}){0,3}$/u;

/** A wide gap parts cells, a narrow one words of the Latin script or a mark and its item; Chinese is set without. */
function gap(line: string, before: Piece | undefined, piece: Piece): string {
  if (!before) return '';
  const width = (piece.x - before.x - before.width) / piece.size;
  if (width > (bareFigure.test(line) ? 0.6 : 0.2) && (bareMark.test(line) || bareFigure.test(line))) return ' ';
  if (width > 2) return '\t';
  return width > 0.2 && /[\w.,;:)]$/u.test(before.text) && /^[\w(]/u.test(piece.text) ? ' ' : '';
}

/** A line that is nothing but a heading with its figure: 1 总则, 2.1 应急指挥机构. */
const figureHeading = /^\d{1,2}(?:\.\d{1,2}){0,3} \p{Script=Han}[\p{Script=Han}、]{1,15}$/u;

/** The quarter space that typesetting puts between Chinese and figures is none of the text. `在 2020 年 //=> '在2020年'` */
const closeUp = (text: string): string => figureHeading.test(text) ? text : text.replace(/(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu, '');
