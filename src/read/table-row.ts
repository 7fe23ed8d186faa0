/** A cell with more lines or words than this is a piece of layout, not an entry of a table. */
const entryLines = 8;
const entryLength = 500;

/**
 * A table row as lines: one line with a tab between the cells, or, where a table only lays out the page, the cells' own lines.
 * `[['制定方案'], ['教育局', '财政局']] //=> ['制定方案\t教育局 财政局']`
 */
export function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const layout = cells.length === 1 || cells.some((lines) => lines.length > entryLines || lines.join('').length > entryLength);
  return layout ? cells.flat() : [cells.map((lines) => lines.join(' ')).join('\t')];
}
