/** Number formats of automatic lists (`ST_NumberFormat` of ISO/IEC 29500-1, 17.18.59), written as Word writes them. */
import { countIn, spellIn, type Counting } from './chinese.ts';

interface Format {
  readonly write: (value: number) => string;
  readonly examples: readonly (readonly [value: number, text: string])[];
}

const ideographs = '〇一二三四五六七八九';
const roundZero = '○一二三四五六七八九';

const simplified: Counting = { digits: ideographs, units: '十百千', myriad: '万', one: 'not-before-first-ten', zero: true };
const traditional: Counting = { ...simplified, digits: '零一二三四五六七八九', myriad: '萬' };
const japanese: Counting = { ...simplified, one: 'silent', zero: false };
const formal: Counting = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', myriad: '萬', one: 'said', zero: true };
const formalTraditional: Counting = { ...formal, digits: '零壹貳參肆伍陸柒捌玖' };

/** Counted up to 99, figure by figure from 100. */
const countedBelowHundred = (value: number): string => (value < 100 ? countIn(simplified, value) : spellIn(roundZero, value));

/** One sign a number, from 1; plain figures where the signs end. */
const signs = (all: string) => (value: number): string => [...all][value - 1] ?? String(value);

const letters = (first: string) => (value: number): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanParts = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const;

function roman(value: number): string {
  let rest = value;
  return romanParts.map(([size, text]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return text.repeat(times);
  }).join('');
}

const formats = {
  decimal: { write: String, examples: [[1, '1'], [12, '12']] },
  decimalZero: { write: (n) => String(n).padStart(2, '0'), examples: [[1, '01'], [12, '12']] },
  decimalHalfWidth: { write: String, examples: [[3, '3']] },
  decimalFullWidth: { write: (n) => spellIn('０１２３４５６７８９', n), examples: [[10, '１０']] },
  decimalFullWidth2: { write: (n) => spellIn('０１２３４５６７８９', n), examples: [[3, '３']] },
  decimalEnclosedCircle: { write: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'), examples: [[1, '①'], [20, '⑳'], [21, '21']] },
  decimalEnclosedCircleChinese: { write: signs('①②③④⑤⑥⑦⑧⑨⑩'), examples: [[10, '⑩'], [11, '11']] },
  decimalEnclosedParen: { write: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'), examples: [[2, '⑵']] },
  decimalEnclosedFullstop: { write: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'), examples: [[2, '⒉']] },
  numberInDash: { write: (n) => `- ${String(n)} -`, examples: [[3, '- 3 -']] },
  chineseCounting: { write: countedBelowHundred, examples: [[1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [99, '九十九'], [101, '一○一']] },
  chineseCountingThousand: {
    write: (n) => countIn(simplified, n),
    examples: [[10, '十'], [15, '十五'], [100, '一百'], [101, '一百〇一'], [110, '一百一十'], [1005, '一千〇五'], [1050, '一千〇五十'], [10_010, '一万〇一十']],
  },
  chineseLegalSimplified: { write: (n) => countIn(formal, n), examples: [[1, '壹'], [10, '壹拾'], [102, '壹佰零贰']] },
  taiwaneseCounting: { write: countedBelowHundred, examples: [[11, '十一']] },
  taiwaneseCountingThousand: { write: (n) => countIn(traditional, n), examples: [[101, '一百零一']] },
  taiwaneseDigital: { write: (n) => spellIn(roundZero, n), examples: [[10, '一○']] },
  ideographLegalTraditional: { write: (n) => countIn(formalTraditional, n), examples: [[3, '參']] },
  japaneseCounting: { write: (n) => countIn(japanese, n), examples: [[10, '十'], [100, '百'], [101, '百一'], [110, '百十'], [210, '二百十']] },
  japaneseDigitalTenThousand: { write: (n) => spellIn(ideographs, n), examples: [[10, '一〇']] },
  ideographDigital: { write: (n) => spellIn(ideographs, n), examples: [[12, '一二'], [20, '二〇']] },
  ideographTraditional: { write: signs('甲乙丙丁戊己庚辛壬癸'), examples: [[1, '甲'], [10, '癸'], [11, '11']] },
  ideographZodiac: { write: signs('子丑寅卯辰巳午未申酉戌亥'), examples: [[1, '子'], [12, '亥']] },
  ideographEnclosedCircle: { write: signs('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'), examples: [[1, '㈠']] },
  koreanDigital2: { write: (n) => spellIn('零一二三四五六七八九', n), examples: [[10, '一零']] },
  lowerLetter: { write: letters('a'), examples: [[1, 'a'], [26, 'z'], [27, 'aa'], [28, 'bb']] },
  upperLetter: { write: letters('A'), examples: [[3, 'C']] },
  lowerRoman: { write: roman, examples: [[4, 'iv'], [9, 'ix'], [14, 'xiv']] },
  upperRoman: { write: (n) => roman(n).toUpperCase(), examples: [[3, 'III'], [1999, 'MCMXCIX']] },
  none: { write: () => '', examples: [[1, '']] },
  bullet: { write: () => '', examples: [[1, '']] },
} as const satisfies Readonly<Record<string, Format>>;

/** Name of a number format that can be written. */
export type NumberFormat = keyof typeof formats;

/** The table itself, for its test. */
export const numberFormats: Readonly<Record<NumberFormat, Format>> = formats;

/** Whether a name found in a file is a format of the table. */
export const isNumberFormat = (name: string): name is NumberFormat => Object.hasOwn(formats, name);

/** `formatNumber('chineseCountingThousand', 12) //=> '十二'`; zero is a plain 0 in every format that has signs. */
export function formatNumber(format: NumberFormat, value: number): string {
  if (format === 'none' || format === 'bullet') return '';
  return value < 1 || value > 99_999_999 ? String(value) : formats[format].write(value);
}
