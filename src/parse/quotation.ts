import { partitionPoint } from '../model/partition.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './line.ts';

/** Whether an offset stands inside a quotation. */
export type IsQuoted = (at: number) => boolean;

// An amended article quoted in full; a quotation that is not closed within so many lines was damaged.
const mostLines = 200;

/**
 * The new wording that an amending decision quotes (修改为：“第七条 …（一）…；”): its numbers are those of another document. Quotations may
 * run over paragraphs, each beginning with “ or only the first. One that is never closed counts as none.
 */
export function findQuotations(text: string, lines: readonly Line[]): IsQuoted {
  const spans: Span[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const { pairs, open } = marksOf(text, line);
    spans.push(...pairs);
    if (open === null || !announced(text, lines, index, open)) continue;
    const last = closingLine(text, lines, index);
    if (last === null) continue;
    spans.push({ start: open, end: lines[last]?.end ?? line.end });
    index = last;
  }
  return (at) => isInside(spans, at);
}

/** Quotations within one line, and the first “ of it that is not closed there. */
function marksOf(text: string, { start, end }: Line): { pairs: Span[]; open: number | null } {
  const pairs: Span[] = [];
  const opened: number[] = [];
  for (let at = nextMark(text, start, end); at !== -1; at = nextMark(text, at + 1, end)) {
    if (text.charAt(at) === '“') opened.push(at);
    else {
      const from = opened.pop();
      if (from !== undefined && opened.length === 0) pairs.push({ start: from, end: at + 1 });
    }
  }
  return { pairs, open: opened[0] ?? null };
}

const [leftMark, rightMark] = [0x201c, 0x201d];

function nextMark(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === leftMark || code === rightMark) return at;
  }
  return -1;
}

/** 修改为：“ on one line, or the “ on the line behind it. */
function announced(text: string, lines: readonly Line[], index: number, open: number): boolean {
  const line = lines[index];
  const before = open === line?.start ? (lines[index - 1]?.end ?? 0) : open;
  return /[：:]/u.test(text.charAt(before - 1));
}

/** The line on which the quotation opened on line `from` ends; null when another opens first. */
function closingLine(text: string, lines: readonly Line[], from: number): number | null {
  for (let index = from + 1; index < Math.min(lines.length, from + mostLines); index += 1) {
    const line = lines[index];
    if (!line) return null;
    const { open } = marksOf(text, line);
    if (open !== null && open > line.start) return null;
    if (/”[。；;，,、]?$/u.test(text.slice(line.end - 2, line.end)) && endsQuotation(text, line)) return index;
  }
  return null;
}

/** One ” more than “, the “ that a paragraph of a quotation begins with left out. */
function endsQuotation(text: string, { start, end }: Line): boolean {
  const words = text.slice(start, end).replace(/^“/u, '');
  return (words.match(/”/gu)?.length ?? 0) > (words.match(/“/gu)?.length ?? 0);
}

function isInside(spans: readonly Span[], at: number): boolean {
  return at < (spans[partitionPoint(spans, ({ start }) => start < at) - 1]?.end ?? 0);
}
