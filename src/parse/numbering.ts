import type { Level } from '../model/document.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';
import { readThrough, wordJoiner } from './word-joiner.ts';

/**
 * One way of numbering. `rank` orders the styles from the outermost in; `pattern` is sticky and names the groups `n` (the number)
 * and, in legislation, `suffix` (之一). Each example is a line, the mark in it, and its value.
 */
export interface NumberingStyle {
  readonly id: string;
  readonly level: Level;
  readonly rank: number;
  readonly pattern: RegExp;
  /** Believed only where the next of its list follows or the one before it came before. */
  readonly doubtful?: true;
  readonly examples: readonly (readonly [line: string, label: string, number: number | null])[];
}

const hanNumber = `[${chineseNumeralCharacters}](?:[ \\u3000]*[${chineseNumeralCharacters}]){0,8}`;
const han = `(?<n>${hanNumber})`;
const either = `(?<n>${hanNumber}|[0-9０-９]{1,4})`;
const arabic = '(?<n>[0-9０-９]{1,3})';
// 1000. may be the entry behind 999.; without that entry it is a year or an amount.
const longArabic = '(?<n>[0-9０-９]{1,4})';
const mostWithoutChain = 999;
const gap = '[ \\u3000]*';
// 笫 is what keyboards and recognition engines give for 第.
const di = '[第笫]';
// 3．2020年 is item 3 that begins with a year; 3.14 and 0.8-1.5 are no marks.
const notANumber = '(?![0-9０-９]|[ \\u3000]*[%％])';
const orYear = `(?:${notANumber}|(?=(?:19|20|１９|２０)[0-9０-９]{2}[ \\u3000]*年))`;
// 第三条规定, 第五条、第六条, 第二条第一款 name an article and do not begin one.
const notNamed = '(?![、，。；：和与及至或的中第款项之所者]|规定|修改|删除|[ \\u3000]*(?:第[^ \\u3000]{1,4}[款项]))';
// （一）至（三）项所列, （四）、（五）项 name entries of a list.
const notListed = `(?!(?:[、，和及或与至]|以及)?[（(][${chineseNumeralCharacters}0-9]{1,3}[）)]|[、，]?(?:[项款](?=[所规的中、，。；和及或之至列情行])|目(?=[所规中、，。；])|至)|[、和及或与]第[（(])`;
// 一、二年级 and 三、四季度 count two of a kind.
const digits = '一二三四五六七八九';
const followed = [...digits].slice(1).map((next, index) => `(?<=${digits.charAt(index)}、)${next}`).join('|');
const notPair = `(?!(?:${followed})(?:年级|年段|学段|等奖|季度|学期|课时|节课|线城市|孩|级(?!联)|类(?!型)))`;
// 第一章第二节 names a place; a heading is followed by a blank or by its title.
const notPlace = '(?![、，。；：和与及至或的中之]|规定|第|以下|内)';

const pattern = (source: string): RegExp => new RegExp(source, 'uy');

/** Numbering of legislation: 编 分编 章 节 条. */
const legislation: readonly NumberingStyle[] = [
  { id: 'part', level: 'part', rank: 1, pattern: pattern(`${di}${gap}${either}${gap}[编篇]${notPlace}`), examples: [['第一编　总则', '第一编', 1], ['第二篇　建设现代产业体系', '第二篇', 2]] },
  { id: 'subpart', level: 'part', rank: 2, pattern: pattern(`${di}${gap}${either}${gap}分编${notPlace}`), examples: [['第二分编 典型合同', '第二分编', 2]] },
  {
    id: 'portion', level: 'part', rank: 2.5, pattern: pattern(`${di}${gap}${either}${gap}(?:部分|类)(?=[\\s：:]|$|(?:19|20)[0-9]{2}年)`),
    examples: [['第二部分　主要任务', '第二部分', 2], ['第一部分2017年工作回顾', '第一部分', 1], ['第一类', '第一类', 1]],
  },
  {
    id: 'chapter', level: 'chapter', rank: 3, pattern: pattern(`${di}${gap}${either}${gap}章${notPlace}`),
    examples: [['第一章　总　　则', '第一章', 1], ['第 十二 章 附则', '第 十二 章', 12]],
  },
  { id: 'section', level: 'section', rank: 4, pattern: pattern(`${di}${gap}${either}${gap}节${notPlace}`), examples: [['第三节 刑罚的种类', '第三节', 3]] },
  {
    id: 'article', level: 'article', rank: 5, pattern: pattern(`${di}${gap}${either}${gap}条(?:之(?<suffix>[${chineseNumeralCharacters}]{1,3}))?${notNamed}`),
    examples: [['第一条 为了加强管理', '第一条', 1], ['第一百二十条之一　资助恐怖活动组织', '第一百二十条之一', 120], ['第 3 条 申请', '第 3 条', 3], ['笫五十四条 清算组成员', '笫五十四条', 54]],
  },
];

/** Numbering of policy documents, GB/T 9704-2012 §7.3.3 and what is found beside it. */
const policy: readonly NumberingStyle[] = [
  {
    id: 'han-comma', level: 1, rank: 6, pattern: pattern(`${han}${gap}(?:[、､﹑]${notPair}|[．.]${notANumber})`),
    examples: [['一、总体要求', '一、', 1], ['十二、组织领导', '十二、', 12], ['一、2025年主要工作', '一、', 1], ['二．工作任务', '二．', 2], ['三､工作要求', '三､', 3]],
  },
  {
    id: 'han-bracket', level: 2, rank: 7, pattern: pattern(`(?:[（(〔]${gap}${han}${gap}[）)〕]|${han}[）)])${notListed}、?`),
    examples: [['（一）指导思想。', '（一）', 1], ['(十三)突出主体地位', '(十三)', 13], ['（ 二 ）任务', '（ 二 ）', 2], ['二）任务', '二）', 2]],
  },
  {
    id: 'digit-dot', level: 3, rank: 8, pattern: pattern(`${longArabic}${gap}[.．、､]${orYear}`),
    examples: [['8.强化师德师风建设。', '8.', 8], ['1、不足1平方米的按1平方米计收。', '1、', 1], ['3．2020年底前完成', '3．', 3], ['1.2018年以来', '1.', 1]],
  },
  {
    id: 'digit-bracket', level: 4, rank: 9, pattern: pattern(`(?:[（(〔]${gap}${arabic}${gap}[）)〕]|${arabic}[）)])${notListed}、?`),
    examples: [['（1）动员部署阶段', '（1）', 1], ['2)学习宣讲', '2)', 2], ['（１）准备', '（１）', 1]],
  },
  { id: 'han-bracket', level: 2, rank: 7, pattern: pattern('(?<n>[㈠-㈩])'), examples: [['㈠指导思想', '㈠', 1], ['㈩组织领导', '㈩', 10]] },
  { id: 'digit-dot', level: 3, rank: 8, pattern: pattern('(?<n>[⒈-⒛])'), examples: [['⒈侮辱、诽谤案', '⒈', 1], ['⒛其他', '⒛', 20]] },
  { id: 'digit-bracket', level: 4, rank: 9, pattern: pattern('(?<n>[⑴-⒇])'), examples: [['⑴动员部署阶段', '⑴', 1], ['⒇其他', '⒇', 20]] },
  {
    id: 'circled', level: 'point', rank: 10, pattern: pattern('(?<n>[①-⑳])'),
    examples: [['①建立台账', '①', 1], ['⑳其他', '⑳', 20]],
  },
];

// 1.1 编制目的 and 2.1.2 日常管理 are headings; 3.5个百分点 and 0.8-1.5 are amounts.
const decimal = (depth: number): string => `[0-9０-９]{1,2}${'[.．][0-9０-９]{1,2}'.repeat(depth - 2)}[.．](?<n>[0-9０-９]{1,2})(?![0-9０-９.．%％\\-—–~]${depth > 2 ? '' : `|${gap}(?:[个万亿元倍米吨人年月左以千百名家所项次度]|日(?!常)|公里|平方)`})(?=${gap}[\\p{Script=Han}“《])`;

/** Decimal numbering of plans and standards: 1 总则, 1.1 编制目的, 2.3.1 职责. */
const decimals: readonly NumberingStyle[] = [
  { id: 'decimal-1', level: 1, rank: 6, pattern: pattern('(?<n>[0-9０-９]{1,2})(?=[ \\u3000]{1,4}[\\p{Script=Han}、]{2,16}(?:\\n|$))'), examples: [['1 总则', '1', 1], ['2　组织指挥体系', '2', 2]] },
  { id: 'decimal-2', level: 2, rank: 7, pattern: pattern(decimal(2)), examples: [['1.1 编制目的', '1.1', 1], ['3.12预警级别', '3.12', 12], ['１．２适用范围', '１．２', 2]] },
  { id: 'decimal-3', level: 3, rank: 8, pattern: pattern(decimal(3)), examples: [['2.3.1 部门职责', '2.3.1', 1]] },
  { id: 'decimal-4', level: 4, rank: 9, pattern: pattern(decimal(4)), examples: [['2.3.1.4 专家组', '2.3.1.4', 4]] },
];

// A comma behind a number, and a dash or an l for a one, are what typing and recognition make of a mark.
const thenWord = `(?=${gap}[\\p{Script=Han}“《（(])`;

/** Marks that may as well be none: believed only where the list bears them out. */
const doubtful: readonly NumberingStyle[] = [
  { id: 'han-comma', level: 1, rank: 6, doubtful: true, pattern: pattern(`(?<n>[十]?[—－-])${gap}[、､]`), examples: [['—、总体要求', '—、', 1], ['十—、组织领导', '十—、', 11]] },
  { id: 'han-comma', level: 1, rank: 6, doubtful: true, pattern: pattern(`${han}[，,]${thenWord}`), examples: [['二，工作任务', '二，', 2]] },
  { id: 'han-bracket', level: 2, rank: 7, doubtful: true, pattern: pattern(`[（(〔]${gap}(?<n>[—－-])${gap}[）)〕]`), examples: [['（—）指导思想', '（—）', 1]] },
  { id: 'digit-dot', level: 3, rank: 8, doubtful: true, pattern: pattern(`${arabic}[，,]${thenWord}`), examples: [['3，规范收费行为', '3，', 3]] },
  // 3、3.15 is item 3, 2．12月底前 item 2, as long as items 1 and 2 stand before them.
  { id: 'digit-dot', level: 3, rank: 8, doubtful: true, pattern: pattern(`${arabic}(?:．(?=[0-9])|、(?=[0-9]{1,2}[.．][0-9]|[0-9]{3}|[0-9]{1,2}[%％])|\\.(?=[0-9]{1,2}月))`), examples: [['3、3.15消费者权益日', '3、', 3], ['2．12月底前完成', '2．', 2], ['3．100%的住户', '3．', 3], ['2.12月底前完成', '2.', 2]] },
  { id: 'digit-dot', level: 3, rank: 8, doubtful: true, pattern: pattern(`(?<n>[lI|])[.．、]${thenWord}`), examples: [['l.制定方案', 'l.', 1]] },
  { id: 'roman', level: 3, rank: 10.2, doubtful: true, pattern: pattern(`(?<n>[Ⅰ-Ⅻⅰ-ⅻ])${gap}[.．、]`), examples: [['Ⅱ.良好', 'Ⅱ.', 2], ['ⅰ、适用范围', 'ⅰ、', 1]] },
  { id: 'upper-letter', level: 4, rank: 10.4, doubtful: true, pattern: pattern(`(?:[（(](?<n>[A-Z])[）)]|(?<n>[A-Z])${gap}[.．、）)])`), examples: [['A.设备设施完好', 'A.', 1], ['（B）作业行为规范', '（B）', 2]] },
  { id: 'lower-roman', level: 4, rank: 10.8, doubtful: true, pattern: pattern('[（(](?<n>x?(?:ix|iv|vi{0,3}|i{1,3})|x)[）)]'), examples: [['(ii)本规定自印发之日起执行', '(ii)', 2], ['（iv）其他', '（iv）', 4]] },
  { id: 'lower-letter', level: 4, rank: 10.6, doubtful: true, pattern: pattern(`(?:[（(](?<n>[a-z])[）)]|(?<n>[a-z])${gap}[.．、）)])${thenWord}`), examples: [['a)安全生产责任制', 'a)', 1], ['b.操作规程', 'b.', 2]] },
];

/** Marks made of words; they stand one level below the numbered mark they follow. */
const worded: readonly NumberingStyle[] = [
  {
    id: 'stage', level: 3, rank: 11, pattern: pattern(`${di}${gap}${either}(?:个)?(?:阶段|步|方面|环节)${gap}[:：]`),
    examples: [['第一阶段:年初至春节前。', '第一阶段:', 1], ['第二步：整改落实', '第二步：', 2]],
  },
  {
    id: 'dash', level: 3, rank: 12, pattern: pattern('(?:—{1,2}|－{2}|-{2}|―{1,2}|─{2}|[●•■◆▲★►◇])'),
    examples: [['——坚持创新导向。', '——', null], ['●加强领导', '●', null]],
  },
];

/** Every numbering style, outermost first. A new style is a new row; rows of one id are spellings of one style. */
export const numberingStyles: readonly NumberingStyle[] = [...legislation, ...policy, ...decimals, ...doubtful, ...worded];

/** A mark found in the text: where it stands, what it says. Not yet believed. */
export interface Mark {
  readonly style: NumberingStyle;
  /** As printed: `（一）`. */
  readonly label: string;
  readonly number: number | null;
  /** 之一 → 1; 0 when there is none. */
  readonly suffix: number;
  readonly end: number;
}

/** The mark that begins at offset `at` of `text`, or null. `八、` at 0 → han-comma 8. */
export function readMark(text: string, at: number): Mark | null {
  if (!couldBeMark(text.charCodeAt(at))) return null;
  const window = text.slice(at, at + longestLook);
  if (!window.includes(wordJoiner)) return markAt(text, at);
  const { text: words, toCovered } = readThrough(window);
  const mark = markAt(words, 0);
  return mark && { ...mark, end: at + toCovered(mark.end - 1) + 1 };
}

// A mark and what is looked at behind it.
const longestLook = 60;

function markAt(text: string, at: number): Mark | null {
  for (const style of numberingStyles) {
    style.pattern.lastIndex = at;
    const match = style.pattern.exec(text);
    if (!match) continue;
    const { n, suffix } = match.groups ?? {};
    const number = n === undefined ? null : numberOf(style, n);
    if (n !== undefined && (number === null || number === 0)) continue;
    return { style, label: match[0], number, suffix: suffix ? (parseNumeral(suffix) ?? 0) : 0, end: at + match[0].length };
  }
  return null;
}

/** Whether a mark is believed only as the next of its list: 1000. behind 999, 3，behind 2. */
export function needsPredecessor({ style, number }: Mark): boolean {
  return (style.id === 'digit-dot' && (number ?? 0) > mostWithoutChain) || (style.doubtful === true && number !== 1);
}

/** Whether a mark is believed only as the first of a list that goes on: l. before 2. */
export function needsSuccessor({ style, number }: Mark): boolean {
  return style.doubtful === true && number === 1;
}

const firstCharacters = new Set(
  [...`第笫${chineseNumeralCharacters}（(〔0123456789０１２３４５６７８９—－-―─●•■◆▲★►◇|ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`].map((character) => character.charCodeAt(0)),
);

function couldBeMark(code: number): boolean {
  return firstCharacters.has(code) || singleCharacters.some(([from, to]) => code >= from && code <= to);
}

/** Marks that are one character: ①–⑳, ⑴–⒇, ⒈–⒛, ㈠–㈩, Ⅰ–Ⅻ, ⅰ–ⅻ, A–Z, a–z, each counting from 1. */
const singleCharacters: readonly (readonly [from: number, to: number])[] = [
  [0x2460, 0x2473], [0x2474, 0x2487], [0x2488, 0x249b], [0x3220, 0x3229], [0x2160, 0x216b], [0x2170, 0x217b], [0x41, 0x5a], [0x61, 0x7a],
];

const lowerRoman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix'];

function numberOf({ id }: NumberingStyle, text: string): number | null {
  if (id === 'lower-roman') return lowerRoman.indexOf(text) + 1;
  if (/^[lI|]$/u.test(text) && id === 'digit-dot') return 1;
  const code = text.charCodeAt(0);
  const range = singleCharacters.find(([from, to]) => code >= from && code <= to);
  return range ? code - range[0] + 1 : parseNumeral(text.replace(/[—－-]/u, '一'));
}
