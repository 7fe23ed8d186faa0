import { arrowOf, type Row } from './rows.ts';
import { formatFigure } from './table.ts';

const [top, rowHeight, barHeight, left, right, full] = [78, 44, 14, 250, 110, 420];
const colours = { ours: '#9b2d1f', stock: '#8a8f98' };

/** The rows both sides have as an SVG of paired bars, each pair drawn to its own larger value; first what was measured, and where. */
export function drawRows([title, machine]: readonly [title: string, machine: string], rows: readonly Row[]): string {
  const pairs = rows.filter(({ ours, stock }) => ours !== null && stock !== null);
  const size = { width: left + full + right, height: top + 8 + pairs.length * rowHeight };
  const body = pairs.map((row, index) => drawPair(row, top + index * rowHeight)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" role="img" font-family="sans-serif" font-size="12">` +
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="#fff"/>` +
    `<text x="12" y="22" font-size="14">${escape(title)}</text><text x="12" y="42" fill="#555">${escape(machine)}</text>` +
    `${legend()}${body}</svg>\n`
  );
}

function legend(): string {
  const entry = (x: number, colour: string, name: string): string =>
    `<rect x="${String(x)}" y="54" width="12" height="12" fill="${colour}"/><text x="${String(x + 18)}" y="64">${name}</text>`;
  return entry(left, colours.ours, '要点库') + entry(left + 90, colours.stock, '原版 Pagefind');
}

function drawPair({ name, unit, ours, stock }: Row, y: number): string {
  const most = Math.max(ours ?? 0, stock ?? 0);
  const bar = (value: number | null, top: number, colour: string): string => {
    const width = most === 0 ? 0 : ((value ?? 0) / most) * full;
    return (
      `<rect x="${String(left)}" y="${String(top)}" width="${width.toFixed(1)}" height="${String(barHeight)}" fill="${colour}"/>` +
      `<text x="${(left + width + 6).toFixed(1)}" y="${String(top + 11)}">${formatFigure(value, unit)}</text>`
    );
  };
  const label = `<text x="${String(left - 10)}" y="${String(y + 22)}" text-anchor="end">${arrowOf(unit)} ${escape(name)}</text>`;
  return label + bar(ours, y + 4, colours.ours) + bar(stock, y + 4 + barHeight + 2, colours.stock);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
