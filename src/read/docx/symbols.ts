/** Characters of symbol fonts that occur in office documents, by font and code. */
interface SymbolRow {
  readonly font: string;
  readonly code: number;
  readonly character: string;
}

/** Codes as in the font, without the F000 that Word adds. */
export const symbolTable: readonly SymbolRow[] = [
  { font: 'wingdings', code: 0x52, character: '☼' },
  { font: 'wingdings', code: 0x6c, character: '●' },
  { font: 'wingdings', code: 0x6e, character: '■' },
  { font: 'wingdings', code: 0x6f, character: '□' },
  { font: 'wingdings', code: 0x71, character: '❑' },
  { font: 'wingdings', code: 0x75, character: '◆' },
  { font: 'wingdings', code: 0x76, character: '❖' },
  { font: 'wingdings', code: 0xa1, character: '○' },
  { font: 'wingdings', code: 0xa7, character: '▪' },
  { font: 'wingdings', code: 0xa8, character: '◻' },
  { font: 'wingdings', code: 0xab, character: '★' },
  { font: 'wingdings', code: 0xd8, character: '➢' },
  { font: 'wingdings', code: 0xe0, character: '→' },
  { font: 'wingdings', code: 0xfb, character: '✗' },
  { font: 'wingdings', code: 0xfc, character: '✓' },
  { font: 'wingdings', code: 0xfd, character: '☒' },
  { font: 'wingdings', code: 0xfe, character: '☑' },
  { font: 'wingdings 2', code: 0x2a, character: '□' },
  { font: 'wingdings 2', code: 0x4f, character: '✗' },
  { font: 'wingdings 2', code: 0x50, character: '✓' },
  { font: 'wingdings 2', code: 0x52, character: '☑' },
  { font: 'wingdings 2', code: 0x53, character: '☒' },
  { font: 'wingdings 2', code: 0xa3, character: '☐' },
  { font: 'symbol', code: 0xa3, character: '≤' },
  { font: 'symbol', code: 0xb0, character: '°' },
  { font: 'symbol', code: 0xb1, character: '±' },
  { font: 'symbol', code: 0xb3, character: '≥' },
  { font: 'symbol', code: 0xb4, character: '×' },
  { font: 'symbol', code: 0xb7, character: '•' },
];

/**
 * The character of a `<w:sym>`; null when it cannot be told.
 * `symbolCharacter('Wingdings', 0xF0FE) //=> '☑'`
 */
export function symbolCharacter(font: string, code: number): string | null {
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const row = symbolTable.find((symbol) => symbol.font === font.toLowerCase() && symbol.code === inFont);
  if (row) return row.character;
  const ordinary = Number.isInteger(code) && code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xf8ff);
  return ordinary && !/^(?:wingdings|webdings|symbol|zapf)/iu.test(font) ? String.fromCharCode(code) : null;
}
