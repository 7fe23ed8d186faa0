/** How dates, numbers and named measures are written. Forms are tried in order; what an earlier one has taken a later one leaves. */
import type { FigureNote } from '../model/annotation.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';

export interface FigureForm {
  readonly id: string;
  readonly kind: FigureNote['kind'];
  readonly pattern: RegExp;
  /** From the named groups of a match. */
  readonly value: (groups: Readonly<Record<string, string | undefined>>) => string | null;
  /** Text, the words found in it, their value. */
  readonly examples: readonly (readonly [text: string, words: string, value: string | null])[];
  /** Texts that look alike and hold no such figure. */
  readonly not: readonly string[];
}

const digits = '[0-9０-９]';
const numeral = `(?:${digits}+(?:[.．]${digits}+)?|[${chineseNumeralCharacters}]+)`;
const numberIn = (text: string | undefined): string | null => {
  const plain = (text ?? '').normalize('NFKC');
  if (/^[0-9]+(?:\.[0-9]+)?$/u.test(plain)) return plain;
  const value = parseNumeral(plain);
  return value === null ? null : String(value);
};
const padded = (text: string | undefined): string => (numberIn(text) ?? '').padStart(2, '0');

export const figureForms: readonly FigureForm[] = [
  {
    // “校园安全16条措施” · “三级联动” · “两个清单”
    id: 'named-measure',
    kind: 'measure',
    pattern: new RegExp(`“[^“”《》，。\\n]{0,10}?(?<number>${numeral})(?:百分之百|[个项条级步])[^“”《》，。\\n]{0,10}(?<!准则|条例|规定|办法|意识|自信|维护|确立|代表|全面)”`, 'gu'),
    value: ({ number }) => numberIn(number),
    examples: [
      ['以“三个百分之百”为抓手', '“三个百分之百”', '3'],
      ['和“校园安全16条措施”为抓手', '“校园安全16条措施”', '16'],
      ['逐级制定“两个清单”。', '“两个清单”', '2'],
      ['师生党支部“三级联动”。', '“三级联动”', '3'],
      ['坚决做到“五个带头”，', '“五个带头”', '5'],
      ['“幼儿园三级监控平台”的作用', '“幼儿园三级监控平台”', '3'],
    ],
    not: ['树牢“四个意识”', '坚定“四个自信”', '坚决做到“两个维护”', '三个“新时代教师职业行为十项准则”', '“三全育人”'],
  },
  {
    // 2020年3月19日
    id: 'day',
    kind: 'date',
    pattern: new RegExp(`(?<year>${digits}{4})\\s?年\\s?(?<month>${digits}{1,2})\\s?月\\s?(?<day>${digits}{1,2})\\s?日`, 'gu'),
    value: ({ year, month, day }) => `${numberIn(year) ?? ''}-${padded(month)}-${padded(day)}`,
    examples: [['于2020年3月19日印发', '2020年3月19日', '2020-03-19']],
    not: ['2020年3月'],
  },
  {
    // 2019-2023 年 · 2019—2023年
    id: 'years',
    kind: 'date',
    pattern: new RegExp(`(?<![0-9０-９])(?<from>${digits}{4})\\s?年?\\s?(?:[-－–—~～]|——|至)\\s?(?<to>${digits}{4})\\s?年`, 'gu'),
    value: ({ from, to }) => `${numberIn(from) ?? ''}/${numberIn(to) ?? ''}`,
    examples: [
      ['《2019-2023 年全', '2019-2023 年', '2019/2023'],
      ['2021—2025年规划', '2021—2025年', '2021/2025'],
    ],
    not: ['电话022-83215000'],
  },
  {
    id: 'month',
    kind: 'date',
    pattern: new RegExp(`(?<year>${digits}{4})\\s?年\\s?(?<month>${digits}{1,2})\\s?月(?:底|份|上旬|中旬|下旬|初|末)?前?`, 'gu'),
    value: ({ year, month }) => `${numberIn(year) ?? ''}-${padded(month)}`,
    examples: [['2020年3月底前完成', '2020年3月底前', '2020-03']],
    not: ['2020年'],
  },
  {
    id: 'year',
    kind: 'date',
    pattern: new RegExp(`(?<![0-9０-９])(?<year>${digits}{4})\\s?年(?:度|底|末|初)?前?`, 'gu'),
    value: ({ year }) => numberIn(year),
    examples: [
      ['把 2020 年作为', '2020 年', '2020'],
      ['2020年底前完成', '2020年底前', '2020'],
    ],
    not: ['三年'],
  },
  {
    id: 'day-of-year',
    kind: 'date',
    pattern: new RegExp(`(?<![0-9０-９年])(?<month>${digits}{1,2})\\s?月\\s?(?<day>${digits}{1,2})\\s?日`, 'gu'),
    value: ({ month, day }) => `--${padded(month)}-${padded(day)}`,
    examples: [['每年9月10日为教师节', '9月10日', '--09-10']],
    not: ['9个月'],
  },
  {
    id: 'per-cent',
    kind: 'figure',
    pattern: new RegExp(`(?:百分之(?<words>${numeral})|(?<number>${digits}+(?:[.．]${digits}+)?)[%％])`, 'gu'),
    value: ({ words, number }) => {
      const value = numberIn(words ?? number);
      return value === null ? null : `${value}%`;
    },
    examples: [
      ['覆盖率达到95%以上', '95%', '95%'],
      ['达到百分之九十', '百分之九十', '90%'],
    ],
    not: ['第九十'],
  },
  {
    // 16条 · 七部门 · 三项
    id: 'counted',
    kind: 'figure',
    pattern: new RegExp(`(?<![第${chineseNumeralCharacters}0-9０-９.．])(?<number>${numeral})\\s?(?:余|多)?(?:[万亿]?元|[万亿]?[人名次条项件所家处户套册期场篇门类]|个?(?:部门|工作日|月|小时|学时|课时)|日内|天|周|周年|平方米|公里)(?:内|以内|以上|以下)?`, 'gu'),
    value: ({ number }) => numberIn(number),
    examples: [
      ['教育部等七部门《关于', '七部门', '7'],
      ['不少于16学时', '16学时', '16'],
      ['三项制度', '三项', '3'],
      ['在15个工作日内答复', '15个工作日内', '15'],
    ],
    not: ['第一、二卷', '第一种形态', '十九届四中全会', '第十三条'],
  },
];
