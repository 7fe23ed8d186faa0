import type { Gap, Join } from '../model/document.ts';
import type { Draft } from './draft.ts';
import type { LostHeading } from './lost-heading.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Recovery } from './stretch.ts';
import { quotePlace, quoteRange } from './wording.ts';

/** What gaps are read from. `order` is every paragraph of front and divisions, in document order, with its join. */
export interface GapSources {
  readonly missing: readonly Missing[];
  readonly recoveries: readonly Recovery[];
  readonly lostHeadings: readonly LostHeading[];
  readonly order: readonly Paragraph[];
  /** Line of the paragraph before the one that begins at this offset. */
  readonly lineBefore: ReadonlyMap<number, number>;
  readonly joins: readonly { readonly line: number; readonly previousLine: number; readonly join: Join; readonly open: boolean }[];
  readonly remarkLines: readonly number[];
}

/** Everything that is not there, by line. */
export function findGaps(sources: GapSources): Gap[] {
  const gaps = [...numberGaps(sources), ...pieceGaps(sources), ...joinGaps(sources), ...remarkGaps(sources)];
  const seen = new Set<string>();
  return gaps
    .sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1] || (a.kind === b.kind ? 0 : a.kind === 'numbers' ? -1 : 1))
    .filter((gap) => {
      const key = `${gap.kind} ${gap.lines.join()} ${String(gap.from)}`;
      return gap.kind === 'numbers' || !seen.has(key) ? (seen.add(key), true) : false;
    });
}

function numberGaps({ missing, recoveries, lostHeadings, lineBefore }: GapSources): Gap[] {
  return missing.flatMap((loss): Gap[] => {
    const { style, after, from, to } = loss;
    const recovery = recoveries.find((entry) => entry.missing === loss);
    const named = recovery?.pieces.filter(({ inferred }) => inferred !== null && 'number' in inferred).length ?? 0;
    if (named === to - from + 1) return [];
    const heading = lostHeadings.find((entry) => entry.missing === loss);
    const fragment = recovery?.pieces.find(({ unassigned }) => !unassigned)?.paragraphs[0];
    const at = fragment ?? firstOf(heading?.first ?? after);
    const last = heading && loss.before ? firstOf(after).line : at.line;
    const certain = fragment !== undefined || heading !== undefined;
    const why = `${quotePlace(loss.before, after)}未见${quoteRange(style, from, to)}${certain ? '' : '，可能是原文编号跳号，也可能有缺失'}。`;
    return [{ kind: 'numbers', level: after.level, from, to, lines: [lineBeforeOf(lineBefore, at), last], certain, why }];
  });
}

function pieceGaps({ recoveries, lineBefore }: GapSources): Gap[] {
  return recoveries.flatMap(({ missing, pieces }) =>
    pieces.flatMap((piece): Gap[] => {
      const [first] = piece.paragraphs;
      if (!first) return [];
      const text = (lines: Gap['lines'], certain: boolean, why: string): Gap => ({ kind: 'text', level: null, from: null, to: null, lines, certain, why });
      if (piece.unassigned) return [text([lineBeforeOf(lineBefore, first), first.line], false, '其后的文字归属不明，中间是否有缺失无从断定。')];
      const place = quotePlace(missing.before, missing.after);
      return piece.textLost
        ? [text([lineBeforeOf(lineBefore, first), first.line], true, `${place}有序号缺失，此处的序号、首句等文字未见。`)]
        : [text([first.line, first.line], true, `${place}有序号缺失，本行之前的序号（或许还有首句）未见。`)];
    }),
  );
}

function joinGaps({ joins }: GapSources): Gap[] {
  return joins.flatMap(({ line, previousLine, join, open }): Gap[] => {
    if (join !== 'lost' && !(join === 'unknown' && open)) return [];
    const certain = join === 'lost';
    const why = certain ? '上一行没有说完，下一行接不上，中间有文字缺失。' : '上一行没有说完，下一行可以接读，中间是否有缺失无从断定。';
    return [{ kind: 'text', level: null, from: null, to: null, lines: [previousLine, line], certain, why }];
  });
}

function remarkGaps({ remarkLines, order }: GapSources): Gap[] {
  return remarkLines.flatMap((line): Gap[] => {
    const after = order.find((paragraph) => paragraph.line > line);
    const before = order.findLast((paragraph) => paragraph.line < line);
    if (!after || !before) return [];
    return [{ kind: 'text', level: null, from: null, to: null, lines: [before.line, after.line], certain: true, why: '识别软件在此处写明未能识别，原文有一段缺失。' }];
  });
}

function firstOf({ paragraphs }: Draft): Paragraph {
  return paragraphs[0] as Paragraph;
}

function lineBeforeOf(lines: ReadonlyMap<number, number>, paragraph: Paragraph): number {
  return lines.get(paragraph.start) ?? paragraph.line;
}
