/** 发文字号, GB/T 9704-2012 §7.2.5: agency code, year, serial. `国办发〔2023〕1号` is `{ code: '国办发', year: 2023, serial: 1 }`. */
export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

const space = '[\\s\\u3000]*';
/** Brackets a year is printed in, for use inside a pattern. */
export const yearBrackets = { open: '[〔﹝\\[［【〖（(〈<《„“{]', close: '[〕﹞\\]］】〗）)〉>》‟”}]' } as const;
const { open, close } = yearBrackets;
const digit = '[0-9０-９]';
const letters = '[\\p{Script=Han}A-Za-z]';

/** Pattern source of a document number in any bracket style; groups `code`, `year`, `serial`. */
export const documentNumberPattern = `(?<code>${letters}(?:${space}${letters}){0,19})${space}${open}${space}(?<year>(?:19|20|１９|２０)${digit}{2})${space}(?:年${space})?${close}${space}(?:第${space})?(?<serial>${digit}{1,5})${space}(?:-${digit}{1,3})?${space}[号號]`;

const whole = new RegExp(`^${space}${documentNumberPattern}${space}$`, 'u');

/**
 * Reads a number that is nothing but a number, in whatever brackets and widths it is printed; null for anything else.
 * `国发 〔2011〕 35 号`, `国发[2011]35号`, `国发（２０１１）第35号` → 国发 2011 35.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > 80) return null;
  const groups = whole.exec(text)?.groups;
  if (!groups) return null;
  const [year, serial] = [groups['year'], groups['serial']].map((part) => Number((part ?? '').normalize('NFKC')));
  const code = (groups['code'] ?? '').replace(/[\s\u3000]/gu, '').normalize('NFKC');
  return year && serial ? { code, year, serial } : null;
}

/** The number as the standard prints it: `国办发〔2023〕1号`. `parseDocumentNumber(formatDocumentNumber(x))` equals `x`. */
export function formatDocumentNumber({ code, year, serial }: DocumentNumber): string {
  return `${code}〔${String(year)}〕${String(serial)}号`;
}
