import type { InspectedDivision, InspectReport } from './inspect.ts';

/** The report for reading on a terminal, in Chinese: masthead, outline with line numbers, gaps, noise, citations, diagnostics. */
export function formatInspection(report: InspectReport): string {
  const sections = [
    mastheadLines(report),
    titled('结构', outlineLines(report.divisions)),
    titled('缺失', report.gaps.map(({ lines, certain, why }) => `${at(lines)}${certain ? '' : '（存疑）'}${why}`)),
    titled('非正文', report.noise.map(({ lines, text, why }) => `${at(lines)}“${shorten(text)}”：${why}`)),
    titled('存疑文字', report.divisions.flatMap(({ suspect }) => suspect.map(({ lines, why }) => `${at(lines)}${why}`))),
    titled('引文', report.citations.map(({ line, text, status, reason }) => `${at([line, line])}${text}（${status}）${reason}`)),
    titled('提示', report.diagnostics.map(({ line, message, hint }) => `${line === null ? '' : at([line, line])}${message}${hint}`)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function mastheadLines(report: InspectReport): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['文件', report.source], ['标题', report.title], ['文种', report.genre], ['发文机关', report.issuer], ['发文字号', report.docNumber],
    ['成文日期', report.date], ['主送机关', report.addressees], ['印发机关', report.printingOffice], ['印发日期', report.printedDate],
  ];
  return facts.map(([name, value]) => `${name}：${value ?? '原文未载'}`).join('\n');
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`【${title}】${String(lines.length)}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function outlineLines(divisions: readonly InspectedDivision[]): string[] {
  const byId = new Map(divisions.map((division) => [division.id, division]));
  return divisions.map((division) => `${'  '.repeat(depthOf(division, byId))}${at(division.lines)}${markOf(division)}${shorten(division.title ?? division.text)}`);
}

function markOf({ label, inferred, unassigned }: InspectedDivision): string {
  if (label !== '') return label;
  if (unassigned) return '〔？〕';
  if (!inferred) return '';
  return 'number' in inferred ? `〔${String(inferred.number)}〕` : `〔${inferred.range.map(String).join('–')}〕`;
}

function depthOf(division: InspectedDivision, byId: ReadonlyMap<string, InspectedDivision>): number {
  let depth = 0;
  for (let above = byId.get(division.parent ?? ''); above && depth < 12; above = byId.get(above.parent ?? '')) depth += 1;
  return depth;
}

function at([first, last]: readonly [number, number]): string {
  return first === last ? `第${String(first)}行 ` : `第${String(first)}–${String(last)}行 `;
}

function shorten(text: string): string {
  const flat = [...text.replace(/\s+/gu, ' ')];
  return flat.length <= 40 ? flat.join('') : `${flat.slice(0, 40).join('')}…`;
}
