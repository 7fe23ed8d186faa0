/** 文号 in a running text. */
import { formatDocumentNumber, parseDocumentNumber } from '../model/document-number.ts';

interface NumberForm {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [printed: string, normalised: string])[];
}

const code = '[\\p{Script=Han}A-Z]{1,14}(?:[（(]\\p{Script=Han}{1,6}[）)])?';
const open = '[〔［\\[【（(„“]';
const close = '[〕］\\]】）)‟”]';
const numeral = '[0-9０-９〇○一二三四五六七八九十百]{1,6}';

/** Every way a number is printed, with an example each. */
export const numberForms: readonly NumberForm[] = [
  {
    id: 'year',
    pattern: new RegExp(`${code}\\s*${open}\\s*(?:19|20)\\d{2}\\s*${close}\\s*(?:第\\s*)?\\d{1,5}\\s*[号號]`, 'u'),
    examples: [
      ['国办发„2009‟3号', '国办发〔2009〕3号'],
      ['皖政[2001]85號', '皖政〔2001〕85号'],
      ['教发厅〔2017〕11  号', '教发厅〔2017〕11号'],
      ['浙教办安[2016]20号', '浙教办安〔2016〕20号'],
      ['国办发（2015）94号', '国办发〔2015〕94号'],
    ],
  },
  {
    id: 'order',
    pattern: new RegExp(`\\p{Script=Han}{2,12}令\\s*[（(]?第\\s*${numeral}\\s*号`, 'u'),
    examples: [['国务院令第475号', '国务院令第475号'], ['中华人民共和国主席令第十八号', '中华人民共和国主席令第十八号']],
  },
  {
    id: 'numbered-order',
    pattern: new RegExp(`\\p{Script=Han}{2,12}第\\s*${numeral}\\s*号令`, 'u'),
    examples: [['省政府第145号令', '省政府第145号令']],
  },
];

const anyNumber = new RegExp(numberForms.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'u');

/** Year and serial of a number that stands alone: 〔2011〕35号 in `按照国发〔2011〕35号文件`. */
export const numberAlonePattern = new RegExp(`${open}\\s*(?:19|20)\\d{2}\\s*${close}\\s*(?:第\\s*)?\\d{1,5}\\s*[号號]`, 'gu');

/** An order without a year: 教育部第41号令, 国务院令第475号. */
export const orderAlonePattern = new RegExp(`令\\s*第\\s*${numeral}\\s*号|第\\s*${numeral}\\s*号令`, 'gu');

/** The first 文号 of a text, normalised: `（教发厅〔2017〕11  号）` → `教发厅〔2017〕11号`; null when there is none. */
export function findDocumentNumber(text: string): string | null {
  const match = anyNumber.exec(text);
  return match && normaliseNumber(match[0]);
}

/** One form for every printed variant: `国发[2011] 35号` → `国发〔2011〕35号`, `国务院令第 475 号` → `国务院令第475号`. */
export function normaliseNumber(printed: string): string {
  const number = parseDocumentNumber(printed);
  return number ? formatDocumentNumber(number) : printed.replace(/\s/gu, '').replace(/令[（(]第/u, '令第').normalize('NFKC');
}
