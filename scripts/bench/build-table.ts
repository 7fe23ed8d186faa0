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
  return formatTable(['构建', '件', '用时', '处理器', '内存峰值', '每件'], cells) + growthLines(rows) + againLine(rows);
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

/** The second build as a part of the first, by the larger library. */
function againLine(rows: readonly BuildRow[]): string {
  const documents = Math.max(...rows.map((row) => row.documents));
  const [first, second] = rows.filter((row) => row.documents === documents);
  if (!first || !second || !second.name.startsWith(first.name)) return '';
  const cpu = first.cpu === null || second.cpu === null ? '' : `，处理器 ${(second.cpu / first.cpu).toFixed(2)}`;
  return `改一件后再建，与第一次之比：用时 ${(second.seconds / first.seconds).toFixed(2)}${cpu}\n`;
}
