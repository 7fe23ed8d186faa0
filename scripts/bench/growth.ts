import { growthExponent } from './metrics.ts';
import type { Row } from './rows.ts';
import { formatTable } from './table.ts';

/** One corpus of a growing series, measured. */
export interface SizedRows {
  /** Characters of all texts. */
  readonly size: number;
  readonly rows: readonly Row[];
}

/** The growth exponent of a cost on both sides; null where a size has no figure. */
export interface Growth {
  readonly name: string;
  readonly ours: number | null;
  readonly stock: number | null;
}

const growing: ReadonlySet<Row['unit']> = new Set(['seconds', 'bytes', 'ms']);

/** The growth exponent of every cost that all sizes have. */
export function measureGrowth(series: readonly SizedRows[]): Growth[] {
  const names = (series[0]?.rows ?? []).filter(({ unit }) => growing.has(unit)).map(({ name }) => name);
  return names.map((name) => {
    const exponent = (side: 'ours' | 'stock'): number | null =>
      growthExponent(series.map(({ size, rows }) => ({ size, cost: rows.find((row) => row.name === name)?.[side] ?? null })));
    return { name, ours: exponent('ours'), stock: exponent('stock') };
  });
}

/** Exponents as a table; 1 means twice the text costs twice as much. */
export function formatGrowth(growth: readonly Growth[]): string {
  const figure = (value: number | null): string => (value === null ? '—' : value.toFixed(2));
  return formatTable(['增长指数（对全文字数）', '要点库', '原版 Pagefind'], growth.map(({ name, ours, stock }) => [name, figure(ours), figure(stock)]));
}
