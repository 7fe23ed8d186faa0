import { growthExponent } from './metrics.ts';
import type { Cost } from './process-cost.ts';
import { formatFigure, formatTable } from './table.ts';

/** A build that was measured. */
export interface BuildRow extends Cost {
  readonly name: string;
  readonly documents: number;
}

/** The rows as a table, with what each costs a document, and how the costs of one name grow with the documents. */
export function formatBuilds(rows: readonly BuildRow[]): string {
  const cells = rows.map(({ name, documents, seconds, cpu, peakMemory }) => [
    name,
    String(documents),
    formatFigure(seconds, 'seconds'),
    formatFigure(cpu, 'seconds'),
    formatFigure(peakMemory, 'bytes'),
    formatFigure((seconds * 1000) / documents, 'ms'),
  ]);
  return formatTable(['构建', '件', '用时', '处理器', '内存峰值', '每件'], cells) + growthLines(rows) + againLines(rows);
}

function growthLines(rows: readonly BuildRow[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.map((name) => growthLine(name, rows.filter((row) => row.name === name))).join('');
}

function growthLine(name: string, rows: readonly BuildRow[]): string {
  if (new Set(rows.map(({ documents }) => documents)).size < 2) return '';
  const exponent = (cost: 'seconds' | 'cpu' | 'peakMemory'): string =>
    growthExponent(rows.map((row) => ({ size: row.documents, cost: row[cost] })))?.toFixed(2) ?? '—';
  return `${name}，增长指数（对件数）：用时 ${exponent('seconds')}，处理器 ${exponent('cpu')}，内存 ${exponent('peakMemory')}\n`;
}

/** What building again costs as a part of the first build, by the larger library. */
function againLines(rows: readonly BuildRow[]): string {
  const documents = Math.max(...rows.map((row) => row.documents));
  const [first, ...others] = rows.filter((row) => row.documents === documents);
  if (!first) return '';
  return others.filter(({ name }) => name.startsWith(`${first.name}，`)).map((again) => againLine(first, again)).join('');
}

function againLine(first: BuildRow, again: BuildRow): string {
  const cpu = first.cpu === null || again.cpu === null ? '' : `，处理器 ${(again.cpu / first.cpu).toFixed(2)}`;
  return `${again.name.slice(first.name.length + 1)}，与第一次之比：用时 ${(again.seconds / first.seconds).toFixed(2)}${cpu}\n`;
}
