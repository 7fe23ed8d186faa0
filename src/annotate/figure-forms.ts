/** How dates, numbers and named measures are written. Forms are tried in order; what an earlier one has taken a later one leaves. */
import type { FigureNote } from '../model/annotation.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';

/** A form of dates, figures or measures, with examples and look-alikes. */
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
const before = '(?:之前|以前|前)?';
const numeral = `(?:${digits}+(?:[.．]${digits}+)?|[${chineseNumeralCharacters}]+)`;
const numberIn = (text: string | undefined): string | null => {
  const plain = (text ?? '').normalize('NFKC');
  if (/^[0-9]+(?:\.[0-9]+)?$/u.test(plain)) return plain;
  const value = parseNumeral(plain);
  return value === null ? null : String(value);
};
// 个 counts things only behind digits: 5个试点区; 三个代表 is a name. 家 is no family: 千万家庭.
const units = `(?<=[0-9０-９]\\s?)个(?!月|工作日|部门|小时|学时|课时|学分)|[万亿]?元|[万亿]?(?:[人名次条项件所处户套册场篇门类]|家(?!庭|长|乡|园))|个月|个?(?:部门|工作日|小时|学时|课时|学分)|日内|天|周年|周?岁|周(?!边|围|期|密|到|岁)|年(?!级|度|代|份|轻|龄|初|底|末|终|来)|平方米|公里|公顷`;
const padded = (text: string | undefined): string => (numberIn(text) ?? '').padStart(2, '0');

/** Forms of dates, figures and named measures: 2020年12月底前, 100%, “三个百分之百”. */
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
    // “一把手”监督管理三项制度
    id: 'named-system',
    kind: 'measure',
    pattern: new RegExp(`“[^“”《》，。\\n]{1,10}”\\p{Script=Han}{0,6}?(?<number>${numeral})[项个条](?:制度|措施|机制|规定|行动)`, 'gu'),
    value: ({ number }) => numberIn(number),
    examples: [['和“一把手”监督管理三项制度，', '“一把手”监督管理三项制度', '3']],
    not: ['“一把手”监督管理制度'],
  },
  {
    // 2020年3月19日
    id: 'day',
    kind: 'date',
    pattern: new RegExp(`(?<year>${digits}{4})\\s?年\\s?(?<month>${digits}{1,2})\\s?月\\s?(?<day>${digits}{1,2})\\s?日${before}`, 'gu'),
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
    pattern: new RegExp(`(?<year>${digits}{4})\\s?年\\s?(?<month>${digits}{1,2})\\s?月(?:底|份|上旬|中旬|下旬|初|末)?${before}`, 'gu'),
    value: ({ year, month }) => `${numberIn(year) ?? ''}-${padded(month)}`,
    examples: [['2020年3月底前完成', '2020年3月底前', '2020-03']],
    not: ['2020年'],
  },
  {
    id: 'year',
    kind: 'date',
    pattern: new RegExp(`(?<![0-9０-９])(?<year>${digits}{4})\\s?年(?:度|底|末|初)?${before}`, 'gu'),
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
    pattern: new RegExp(`(?<![0-9０-９])(?<month>${digits}{1,2})\\s?月\\s?(?<day>${digits}{1,2})\\s?日${before}`, 'gu'),
    value: ({ month, day }) => `--${padded(month)}-${padded(day)}`,
    examples: [['每年9月10日前报送', '9月10日前', '--09-10']],
    not: ['9个月'],
  },
  {
    id: 'month-of-year',
    kind: 'date',
    pattern: new RegExp(`(?<![0-9０-９])(?<month>${digits}{1,2})\\s?月(?:底|份|上旬|中旬|下旬|初|末)${before}`, 'gu'),
    value: ({ month }) => `--${padded(month)}`,
    examples: [['2月中旬开始', '2月中旬', '--02']],
    not: ['2个月', '12月'],
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
    // 六分之五
    id: 'fraction',
    kind: 'figure',
    pattern: new RegExp(`(?<![第${chineseNumeralCharacters}])(?!百分之)(?<below>${numeral})分之(?<above>${numeral})`, 'gu'),
    value: ({ below, above }) => `${numberIn(above) ?? ''}/${numberIn(below) ?? ''}`,
    examples: [['不少于工作时间的六分之五', '六分之五', '5/6']],
    not: ['百分之九十', '十分之多'],
  },
  {
    // 16条 · 七部门 · 三项; 一次 and 百家 count nothing, 不少于一次 does
    id: 'counted',
    kind: 'figure',
    pattern: new RegExp(
      `(?<![第百千万${chineseNumeralCharacters}0-9０-９.．])(?!(?<!不少于|不低于|不超过|至少|至多|每)一[人名次条项件所家处户套册场篇门类批])(?!(?:百|千|千百|百千)[人家户类年])(?<number>${numeral})\\s?(?:余|多)?(?:${units})(?:内|以内|以上|以下)?`,
      'gu',
    ),
    value: ({ number }) => numberIn(number),
    examples: [
      ['教育部等七部门《关于', '七部门', '7'],
      ['不少于16学时', '16学时', '16'],
      ['三项制度', '三项', '3'],
      ['在15个工作日内答复', '15个工作日内', '15'],
      ['每学期不少于一次', '一次', '1'],
      ['建党90周年', '90周年', '90'],
      ['共建5个试点区', '5个', '5'],
      ['处3000元以上罚款', '3000元以上', '3000'],
      ['招收三周岁以上幼儿', '三周岁以上', '3'],
      ['有效期为五年', '五年', '5'],
    ],
    not: ['第一、二卷', '第一种形态', '十九届四中全会', '第十三条', '一次全面排查', '百家争鸣', '千家万户', '一条主线', '第三十五条', '百年大计', '五年级'],
  },
];
