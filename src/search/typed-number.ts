import { type DocumentNumber, formatDocumentNumber, parseDocumentNumber } from '../model/document-number.ts';
import { foldText } from '../normalise/fold.ts';

/** A 发文字号 the way people type it, in folded form: `国办发[2024]12号`, `国办发(2024)12`, `国办发2024-12`, `国办发 2024 12`. */
const typedNumber =
  /^(?<code>\p{Script=Han}{2,14}) ?[[(《]?(?<year>(?:19|20)[0-9]{2})年?(?:[\])》]|-|\.|年| ) ?第?0*(?<serial>[1-9][0-9]{0,3})号?$/u;

/** What was typed as a document number, when it is nothing else; `folded` may keep single spaces between its parts. */
export function readTypedNumber(folded: string): DocumentNumber | null {
  const { code, year, serial } = typedNumber.exec(folded)?.groups ?? {};
  return code && year && serial ? { code, year: Number(year), serial: Number(serial) } : null;
}

/** The number as it stands in folded texts: `国办发[2024]12号`. */
export const foldNumber = (number: DocumentNumber): string => foldText(formatDocumentNumber(number));

/** The same of a printed number, in whatever brackets; null for other words. */
export function foldPrintedNumber(printed: string): string | null {
  const number = parseDocumentNumber(printed);
  return number && foldNumber(number);
}
