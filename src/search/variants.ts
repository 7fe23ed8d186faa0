import { chineseNumeralCharacters, formatNumeral, parseNumeral } from '../model/numeral.ts';

/** Numbered parts of a text, in folded form: `第13条`, `第十三条`. */
const ordinal = new RegExp(`第([0-9]{1,4}|[${chineseNumeralCharacters}]{1,9})(?=[编章节条款项目])`, 'gu');

/** A 发文字号 in any style people type it, in folded form: `国办发[2024]12号`, `国办发(2024)12`, `国办发2024-12`. */
const documentNumber = /^(?<code>\p{Script=Han}{2,12})[[(]?(?<year>(?:19|20)[0-9]{2})(?:[\])]|-|年)第?0*(?<serial>[0-9]{1,4})号?$/u;

/**
 * The forms in which a folded phrase may be printed; the phrase itself comes first.
 *
 * `printedForms('第13条') //=> ['第13条', '第十三条']` · `printedForms('国办发2024-12') //=> ['国办发2024-12', '国办发[2024]12号']`
 */
export function printedForms(folded: string): string[] {
  const forms = [
    folded,
    folded.replace(ordinal, (mark, number: string) => `第${String(parseNumeral(number) ?? mark.slice(1))}`),
    folded.replace(ordinal, (_, number: string) => `第${formatNumeral(parseNumeral(number) ?? 0)}`),
  ];
  const { code, year, serial } = documentNumber.exec(folded)?.groups ?? {};
  if (code && year && serial) forms.push(`${code}[${year}]${serial}号`);
  return [...new Set(forms.filter((form) => !form.includes('第0')))];
}
