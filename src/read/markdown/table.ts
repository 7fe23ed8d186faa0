/** `|---|:--:|`: at least one hyphen a cell, and a bar somewhere. */
const delimiterRow = /^(?=.*\|)\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/**
 * Lines of a paragraph, rows of a table with a tab between cells if its second line says that it is one.
 * `| 任务 | 单位 |`, `|---|---|` `//=> '任务\t单位', ''`
 */
export function showTable(lines: readonly string[]): readonly string[] {
  if (!delimiterRow.test(lines[1] ?? '')) return lines;
  return lines.map((line, i) => (i === 1 ? '' : showRow(line)));
}

const showRow = (line: string): string =>
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
