import type { Noise } from '../model/document.ts';
import { isEngineRemark, lineFurniture, prefixFurniture } from './furniture.ts';
import type { Line } from './line.ts';
import { trim } from './line.ts';

/** Lines without what is not the document's own, what was set aside, and the lines on which an engine says it could not read. */
export interface CleanLines {
  readonly lines: readonly Line[];
  readonly noise: readonly Noise[];
  readonly remarkLines: readonly number[];
}

/** Sets engine remarks, crawler marks and markup aside. Blank lines around a removed line count as blank lines before the next. */
export function setAsideFurniture(text: string, lines: readonly Line[]): CleanLines {
  const kept: Line[] = [];
  const noise: Noise[] = [];
  const remarkLines: number[] = [];
  let carried = 0;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const rule = lineFurniture(words);
    if (rule) {
      noise.push({ lines: [line.number, line.number], text: words, span: { start: line.start, end: line.end }, why: rule.why });
      if (isEngineRemark(rule)) remarkLines.push(line.number);
      carried += line.blanksBefore;
      continue;
    }
    const prefix = prefixFurniture(words);
    const start = line.start + (prefix?.length ?? 0);
    if (prefix) {
      const span = trim(text, line.start, start);
      noise.push({ lines: [line.number, line.number], text: text.slice(span.start, span.end), span, why: prefix.rule.why });
    }
    if (start < line.end) kept.push({ ...line, start, blanksBefore: line.blanksBefore + carried });
    carried = 0;
  }
  return { lines: kept, noise, remarkLines };
}
