import { arrowOf, type Row, type Unit } from './rows.ts';

const formats: Record<Unit, (value: number) => string> = {
  seconds: (value) => `${value.toFixed(1)} 秒`,
  bytes: (value) => (value < 1e6 ? `${(value / 1e3).toFixed(1)} KB` : value < 1e9 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e9).toFixed(2)} GB`),
  ms: (value) => `${value.toFixed(1)} 毫秒`,
  share: (value) => value.toFixed(3),
  count: (value) => String(value),
};

/** A figure as the table shows it; `—` where there is none. */
export function formatFigure(value: number | null | undefined, unit: Unit): string {
  return value === null || value === undefined ? '—' : formats[unit](value);
}

/** Ours over stock; null where one is missing or stock is 0. */
function ratioOf({ ours, stock }: Row): number | null {
  return ours === null || stock === null || stock === 0 ? null : ours / stock;
}

/** The rows as a Markdown table whose columns also line up on a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const ratio = ratioOf(row);
    const figures = [row.ours, row.stock].map((value) => formatFigure(value, row.unit));
    return [`${arrowOf(row.unit)} ${row.name}`, ...figures, ratio === null ? '—' : `${ratio.toFixed(2)}×`, formatFigure(row.bm25, row.unit)];
  });
  return formatTable(['', '要点库', '原版 Pagefind', '要点库/原版', '纯 BM25'], cells);
}

/** A Markdown table: the first column to the left, figures to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => width(cells[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((most, column) => pad(cells[column] ?? '', most, column > 0)).join(' | ')} |`;
  const rule = widths.map((most, column) => (column > 0 ? `${'-'.repeat(most - 1)}:` : '-'.repeat(most)));
  return [head, rule, ...rows].map((cells) => `${line(cells)}\n`).join('');
}

function pad(text: string, most: number, toRight: boolean): string {
  const space = ' '.repeat(most - width(text));
  return toRight ? `${space}${text}` : `${text}${space}`;
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
}
