/** Makes small PDF files with text at given places. */

/** Text at a place, in points from the lower left corner of the page as it is shown. `slant`: set at 45 degrees. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly slant?: boolean;
}

/**
 * How the characters are coded: `to-unicode` by a table in the file, the others by a named map and a font that is not in the
 * file, `raw` by nothing at all.
 */
export type PdfCoding = 'to-unicode' | 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'raw';

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

const stream = (content: string): string => `<< /Length ${String(Buffer.byteLength(content))} >>\nstream\n${content}\nendstream`;

function show({ text, x, y, size = 16, slant }: PdfText, encode: (text: string) => string, quarters: number): string {
  const turned = [`1 0 0 1 ${String(x)} ${String(y)}`, `0 1 -1 0 ${String(595 - y)} ${String(x)}`, `-1 0 0 -1 ${String(595 - x)} ${String(842 - y)}`, `0 -1 1 0 ${String(y)} ${String(842 - x)}`];
  const matrix = slant ? `0.7071 0.7071 -0.7071 0.7071 ${String(x)} ${String(y)}` : (turned[quarters] ?? '');
  return `BT /F1 ${String(size)} Tf ${matrix} Tm <${encode(text)}> Tj ET`;
}

export function makePdf(pages: readonly (readonly PdfText[])[], coding: PdfCoding = 'to-unicode', encode: (text: string) => string = utf16, quarters = 0): Uint8Array {
  const encoding = coding === 'to-unicode' || coding === 'raw' ? '/Identity-H' : `/${coding}`;
  const ordering = coding === 'to-unicode' || coding === 'raw' ? 'Identity' : 'GB1';
  const kids = pages.map((_, i) => `${String(6 + i * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding ${encoding} /DescendantFonts [4 0 R]${coding === 'to-unicode' ? ' /ToUnicode 5 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>`,
    stream(toUnicode),
    ...pages.flatMap((texts, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${String(quarters * 90)} /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(7 + i * 2)} 0 R >>`,
      stream(texts.map((text) => show(text, encode, quarters)).join('\n')),
    ]),
  ];
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  return Uint8Array.from(Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`, 'latin1'));
}

/** Lines set one under the other from the top, 28 points apart; wide spaces indent, as on paper. */
export const setLines = (lines: readonly string[], top = 720): readonly PdfText[] =>
  lines.flatMap((line, i) => {
    const indent = line.length - line.trimStart().length;
    return line.trim() === '' ? [] : [{ text: line.trim(), x: 90 + indent * 16, y: top - i * 28 }];
  });
