/** 文号 in a running text. */
import { formatDocumentNumber, parseDocumentNumber, yearBrackets } from '../model/document-number.ts';

interface NumberForm {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [printed: string, normalised: string])[];
}

// Behind 3月5日 and 见 a code begins; 日照 is a place.
const code = '(?:(?!日(?!照)|见)[\\p{Script=Han}A-Z]){1,14}(?:[（(]\\p{Script=Han}{1,6}[）)])?';
const { open, close } = yearBrackets;
const digit = '[0-9０-９]';
const year = `(?:19|20|１９|２０)${digit}{2}`;
const inBrackets = `${open}\\s*${year}\\s*年?\\s*${close}\\s*(?:第\\s*)?${digit}{1,5}\\s*[号號]`;
// 国办发2020 5号: the brackets are lost. Only behind a word such numbers end in.
const withoutBrackets = `(?<=[发办函字规电])${year}(?:\\s+|[-—－])(?:第\\s*)?${digit}{1,4}\\s*[号號]`;
const numeral = '[0-9０-９〇○一二三四五六七八九十百]{1,6}';

/** Every way a number is printed, with an example each. */
export const numberForms: readonly NumberForm[] = [
  {
    id: 'year',
    pattern: new RegExp(`${code}\\s*${inBrackets}`, 'u'),
    examples: [
      ['国办发„2009‟3号', '国办发〔2009〕3号'],
      ['皖政[2001]85號', '皖政〔2001〕85号'],
      ['教发厅〔2017〕11  号', '教发厅〔2017〕11号'],
      ['浙教办安[2016]20号', '浙教办安〔2016〕20号'],
      ['国办发（2015）94号', '国办发〔2015〕94号'],
      ['2020年3月5日国发〔2020〕5号', '国发〔2020〕5号'],
      ['教党﹝２０１９﹞１２号', '教党〔2019〕12号'],
      ['浙政发〖2015〗第7号', '浙政发〔2015〕7号'],
    ],
  },
  {
    id: 'year-without-brackets',
    pattern: new RegExp(`${code}${withoutBrackets}`, 'u'),
    examples: [['国办发2020 5号', '国办发〔2020〕5号'], ['国发2011-35号', '国发〔2011〕35号']],
  },
  {
    id: 'order',
    // 3月5日市政府令第12号 begins behind 日; 日照市政府令 does not.
    pattern: new RegExp(`(?:(?!日(?!照)|原国家)(?:\\p{Script=Han}| (?=\\p{Script=Han}))){2,26}令(?:\\s*[（(]?第\\s*${numeral}|\\s*${digit}{1,4})\\s*号`, 'u'),
    examples: [['1998年3月5日市政府令第12号公布', '市政府令第12号'], ['国务院令第475号', '国务院令第475号'], ['国务院令649号', '国务院令第649号'], ['教育部 公安部等十部委令第23号', '教育部公安部等十部委令第23号'], ['中华人民共和国主席令第十八号', '中华人民共和国主席令第十八号']],
  },
  {
    id: 'numbered-order',
    pattern: new RegExp(`(?:(?!日(?!照)|原国家)\\p{Script=Han}){2,20}第\\s*${numeral}\\s*号令`, 'u'),
    examples: [['省政府第145号令', '省政府第145号令']],
  },
];

const anyNumber = new RegExp(numberForms.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'u');

/** Year and serial of a number that stands alone: 〔2011〕35号 in `按照国发〔2011〕35号文件`. */
export const numberAlonePattern = new RegExp(`${inBrackets}|${withoutBrackets}`, 'gu');

/** An order without a year: 教育部第41号令, 国务院令第475号. */
export const orderAlonePattern = new RegExp(`令(?:\\s*第\\s*${numeral}|\\s*${digit}{1,4})\\s*号|第\\s*${numeral}\\s*号令`, 'gu');

/** The first 文号 of a text, normalised: `（教发厅〔2017〕11  号）` → `教发厅〔2017〕11号`; null when there is none. */
export function findDocumentNumber(text: string): string | null {
  const match = anyNumber.exec(text);
  return match && normaliseNumber(match[0]);
}

const lostBrackets = new RegExp(`(?<=\\p{Script=Han})(?<year>${year})(?:\\s+|[-—－])`, 'u');

/** One form for every printed variant: `国发[2011] 35号` → `国发〔2011〕35号`, `国务院令第 475 号` → `国务院令第475号`. */
export function normaliseNumber(printed: string): string {
  const number = parseDocumentNumber(printed.replace(lostBrackets, '〔$<year>〕'));
  return number ? formatDocumentNumber(number) : printed.replace(/\s/gu, '').replace(/令[（(]第|令(?=[0-9０-９])/u, '令第').normalize('NFKC');
}
