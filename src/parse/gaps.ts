import type { Gap, TextRun } from '../model/document.ts';
import { partitionPoint } from '../model/partition.ts';
import { endingOf } from './endings.ts';
import type { LostHeading } from './lost-heading.ts';
import type { Missing } from './missing.ts';
import type { Paragraph } from './paragraph.ts';
import type { Recovery } from './stretch.ts';
import { quotePlace, quoteRange } from './wording.ts';

/** What gaps are read from. */
export interface GapSources {
  readonly text: string;
  readonly missing: readonly Missing[];
  readonly recoveries: readonly Recovery[];
  readonly lostHeadings: readonly LostHeading[];
  /** Every paragraph, in document order. */
  readonly paragraphs: readonly Paragraph[];
  /** Lines on which the recognition engine says that it could not read. */
  readonly remarkLines: readonly number[];
  /** Front blocks and divisions, with their runs. */
  readonly texts: readonly { readonly runs: readonly TextRun[] }[];
}

/** Everything that is not there: skipped numbers and lost text, by line, numbers first. */
export function findGaps(sources: GapSources): Gap[] {
  const lineBefore = linesBefore(sources.paragraphs);
  const gaps = [...numberGaps(sources, lineBefore), ...pieceGaps(sources, lineBefore), ...joinGaps(sources), ...remarkGaps(sources)];
  gaps.sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1] || Number(a.kind === 'text') - Number(b.kind === 'text'));
  return gaps.filter((gap, index) => gap.kind === 'numbers' || !isRepeated(gap, gaps[index - 1]));
}

type LineBefore = (paragraph: Paragraph) => number;

function linesBefore(paragraphs: readonly Paragraph[]): LineBefore {
  const lines = new Map(paragraphs.map(({ start, line }, index) => [start, paragraphs[index - 1]?.lastLine ?? line]));
  return ({ start, line }) => lines.get(start) ?? line;
}

function isRepeated(gap: Gap, before: Gap | undefined): boolean {
  return before?.kind === 'text' && before.lines[0] === gap.lines[0] && before.lines[1] === gap.lines[1];
}

function numberGaps({ missing, recoveries, lostHeadings }: GapSources, lineBefore: LineBefore): Gap[] {
  const byLoss = new Map(recoveries.map((recovery) => [recovery.missing, recovery]));
  const headings = new Map(lostHeadings.map((heading) => [heading.missing, heading]));
  return missing.flatMap((loss): Gap[] => {
    const recovery = byLoss.get(loss);
    const named = recovery?.pieces.filter(({ inferred }) => inferred !== null && 'number' in inferred).length ?? 0;
    if (named === loss.to - loss.from + 1) return [];
    const fragment = recovery?.pieces.find(({ unassigned }) => !unassigned)?.paragraphs[0];
    return [numberGap(loss, fragment, headings.get(loss), lineBefore)];
  });
}

function numberGap({ style, before, after, from, to }: Missing, fragment: Paragraph | undefined, heading: LostHeading | undefined, lineBefore: LineBefore): Gap {
  const next = after.paragraphs[0];
  const at = fragment ?? heading?.first.paragraphs[0] ?? next;
  const last = heading && before ? next : at;
  const certain = fragment !== undefined || heading !== undefined;
  const why = `${quotePlace(before, after)}未见${quoteRange(style, from, to)}${certain ? '' : '，可能是原文编号跳号，也可能有缺失'}。`;
  return { kind: 'numbers', level: after.level, from, to, lines: [at ? lineBefore(at) : 1, last?.line ?? 1], certain, why };
}

function pieceGaps({ recoveries }: GapSources, lineBefore: LineBefore): Gap[] {
  return recoveries.flatMap(({ missing, pieces }) =>
    pieces.flatMap(({ paragraphs: [first], unassigned, textLost }) => {
      if (!first) return [];
      const place = quotePlace(missing.before, missing.after);
      if (unassigned) return [textGap(lineBefore(first), first.line, false, '其后的文字归属不明，中间是否有缺失无从断定。')];
      return textLost
        ? [textGap(lineBefore(first), first.line, true, `${place}有序号缺失，此处的序号、首句等文字未见。`)]
        : [textGap(first.line, first.line, true, `${place}有序号缺失，本行之前的序号（或许还有首句）未见。`)];
    }),
  );
}

function joinGaps({ text, texts }: GapSources): Gap[] {
  return texts.flatMap(({ runs }) =>
    runs.flatMap(({ join, line }, index) => {
      const previous = runs[index - 1];
      if (!previous || (join !== 'lost' && join !== 'unknown')) return [];
      if (join === 'lost') return [textGap(previous.line, line, true, '上一行没有说完，下一行接不上，中间有文字缺失。')];
      const isOpen = endingOf(text.slice(previous.span.start, previous.span.end)) === 'open';
      return isOpen ? [textGap(previous.line, line, false, '上一行没有说完，下一行可以接读，中间是否有缺失无从断定。')] : [];
    }),
  );
}

function remarkGaps({ remarkLines, paragraphs }: GapSources): Gap[] {
  return remarkLines.flatMap((line) => {
    const after = partitionPoint(paragraphs, (paragraph) => paragraph.lastLine <= line);
    const [before, next] = [paragraphs[after - 1], paragraphs[after]];
    return before ? [textGap(before.lastLine, next?.line ?? line, true, '识别软件在此处写明未能识别，原文有一段缺失。')] : [];
  });
}

function textGap(before: number, after: number, certain: boolean, why: string): Gap {
  return { kind: 'text', level: null, from: null, to: null, lines: [before, after], certain, why };
}
