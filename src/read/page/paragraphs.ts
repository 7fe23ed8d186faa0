/** Lines joined to paragraphs, also across pages. */
import type { LinedPage } from './margins.ts';
import type { PageLine } from './piece.ts';

interface TypeArea {
  readonly left: number;
  readonly right: number;
}

/** A mark that begins an item, whatever the indentation. */
const itemMark = /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百零〇\d]+[编章节条]|[①-⑳])/u;
const sentenceEnd = /[。！？；：.!?;:]$/u;

/** The text of all pages, one line a paragraph. */
export function joinParagraphs(pages: readonly LinedPage[]): string {
  const area = typeArea(pages);
  const paragraphs: string[] = [];
  let before: PageLine | null = null;
  for (const { lines } of pages) {
    const pitch = linePitch(lines);
    for (const line of lines) {
      if (before && runsOn(before, line, area, pitch)) paragraphs.push((paragraphs.pop() ?? '') + glue(before.text, line.text) + line.text);
      else paragraphs.push(line.text);
      before = line;
    }
  }
  return paragraphs.join('\n');
}

/** Where most lines begin, and where the long ones end. */
function typeArea(pages: readonly LinedPage[]): TypeArea {
  const lines = pages.flatMap((page) => page.lines);
  const starts = new Map<number, number>();
  for (const { left } of lines) starts.set(Math.round(left / 3), (starts.get(Math.round(left / 3)) ?? 0) + 1);
  const common = [...starts].filter(([, count]) => count >= lines.length / 5).map(([start]) => start * 3);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  // Where no line is long, none was broken.
  const least = Math.min(...pages.map(({ width }) => width)) * 0.6;
  return { left: Math.min(...common), right: Math.max(least, rights[Math.floor(rights.length * 0.9)] ?? 0) };
}

/** The usual distance from line to line. */
function linePitch(lines: readonly PageLine[]): number {
  const steps = lines.slice(1).map((line, i) => (lines[i]?.y ?? 0) - line.y).filter((step) => step > 0).sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function runsOn(before: PageLine, line: PageLine, area: TypeArea, pitch: number): boolean {
  // From the left margin, or an indentation of two characters, to the right margin: no centred line.
  const full = before.right >= area.right - before.size * 2.2 && before.left <= area.left + before.size * 2.5;
  const flush = line.left <= area.left + line.size;
  const sameSize = Math.abs(before.size - line.size) <= before.size * 0.1;
  const near = line.y > before.y || before.y - line.y <= pitch * 1.5;
  const newItem = itemMark.test(line.text) && sentenceEnd.test(before.text);
  return full && flush && sameSize && near && !newItem && !`${before.text}${line.text}`.includes('\t');
}

/** Between two words of the Latin script there was a space; after a hyphen and in Chinese there was none. */
const glue = (before: string, after: string): string => (/[\w,.;:)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : '');
