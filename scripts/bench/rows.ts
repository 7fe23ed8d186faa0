/** How a figure is written, and which way is better. */
export type Unit = 'seconds' | 'bytes' | 'ms' | 'share' | 'count';

/** Shares of what is right should be high, every cost low. */
export function arrowOf(unit: Unit): string {
  return unit === 'share' ? '↑' : '↓';
}

/** One line of the table; null where a side has no such figure. */
export interface Row {
  readonly group: Group;
  readonly name: string;
  readonly unit: Unit;
  readonly ours: number | null;
  readonly stock: number | null;
  /** Plain BM25 over words, where ranking is measured. */
  readonly bm25?: number | null;
}

/** Parts of the table that can be asked for alone. */
export const groups = {
  index: '索引',
  phrases: '短语与分句',
  titles: '标题',
  bytes: '首次检索的流量',
  time: '检索用时',
  questions: '整句提问',
  quality: '质量集',
} as const;

/** A part of the table: `phrases`. */
export type Group = keyof typeof groups;

/** True of `phrases`, false of any other word. */
export function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}

/** Rows of one group that differ in name, unit and figures. */
export function rowsOf(group: Group, rows: readonly Omit<Row, 'group'>[]): Row[] {
  return rows.map((row) => ({ group, ...row }));
}
