import { chineseNumeralCharacters, formatNumeral, parseNumeral } from '../model/numeral.ts';
import { foldNumber, readTypedNumber } from './typed-number.ts';

/** Numbered parts of a text, in folded form: `第13条`, `第十三条`. */
const ordinal = new RegExp(`第([0-9]{1,4}|[${chineseNumeralCharacters}]{1,9})(?=[编章节条款项目])`, 'gu');

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
  const number = readTypedNumber(folded);
  if (number) forms.push(foldNumber(number));
  return [...new Set(forms.filter((form) => !form.includes('第0')))];
}
