import type { Noise } from '../model/document.ts';
import type { FurnitureRule } from './furniture.ts';
import { insideFurniture, isEngineRemark, lineFurniture, prefixFurniture } from './furniture.ts';
import type { Line } from './line.ts';
import { trim } from './line.ts';
import { cover, skipCovered } from './word-joiner.ts';

/** A text without what is not the document's own, what was set aside, and the lines on which an engine says it could not read. */
export interface CleanLines {
  /** The source, same length, with the marks that were set aside inside its lines covered. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly noise: readonly Noise[];
  readonly remarkLines: readonly number[];
}

/** Sets engine remarks, crawler marks and markup aside. Blank lines around a removed line count as blank lines before the next. */
export function setAsideFurniture(source: string, lines: readonly Line[]): CleanLines {
  const kept: Line[] = [];
  const noise: Noise[] = [];
  const remarkLines: number[] = [];
  const covered: Noise['span'][] = [];
  let carried = 0;
  for (const line of lines) {
    const rule = lineFurniture(source.slice(line.start, line.end));
    const found = rule ? [noiseOf(source, line, line, rule)] : marksIn(source, line);
    noise.push(...found);
    if (rule && isEngineRemark(rule)) remarkLines.push(line.number);
    if (rule) {
      carried += line.blanksBefore + (rule.blank ? 1 : 0);
      continue;
    }
    const stretches = found.map(({ span }) => span);
    covered.push(...stretches);
    const { start, end } = skipCovered(source, line, stretches);
    if (start < end) kept.push({ ...line, start, end, blanksBefore: line.blanksBefore + carried });
    carried = 0;
  }
  return { text: cover(source, covered), lines: kept, noise, remarkLines };
}

/** What a line begins with, prefix behind prefix (`## @@`), and the marks inside it. */
function marksIn(source: string, line: Line): Noise[] {
  const found: Noise[] = [];
  let { start } = line;
  for (let prefix = prefixFurniture(source.slice(start, line.end)); prefix && start < line.end; prefix = prefixFurniture(source.slice(start, line.end))) {
    found.push(noiseOf(source, line, { start, end: start + prefix.length }, prefix.rule));
    start += prefix.length;
  }
  const inside = insideFurniture(source.slice(start, line.end)).map(({ rule, at, length }) => noiseOf(source, line, { start: start + at, end: start + at + length }, rule));
  return [...found, ...inside];
}

function noiseOf(source: string, { number }: Line, { start, end }: Noise['span'], { why }: FurnitureRule): Noise {
  const span = trim(source, start, end);
  return { lines: [number, number], text: source.slice(span.start, span.end), span, why };
}
