/** Short names a document defines for itself: 以下简称《条例》. */
import { genreWords, hasGenre } from './title.ts';

/** A definition as it stands. `name` is the short name without marks; `start`/`end` hold the name with its marks. */
export interface AliasDefinition {
  readonly name: string;
  readonly quoted: boolean;
  /** In “” or 《》. */
  readonly marked: boolean;
  /** 以下统称, 以下简称“两个文件”: stands for all the names before it. */
  readonly forAll: boolean;
  /** Where the words 以下简称 begin. */
  readonly start: number;
  readonly nameStart: number;
  readonly end: number;
}

const openQuote = '[“"‘「『]';
const closeQuote = '[”"’」』]';
const marks = /[“”"‘’「」『』《》]/gu;
const definitionPattern = new RegExp(
  `(?:以下|下)(?:均|都|统一)?(?<how>简称|统称|并称|合称|称)(?:为|作|之为)?[：:]?\\s?(?:(?<marked>${openQuote}?《[^《》]{1,40}》${closeQuote}?|${openQuote}[^“”"‘’「」『』]{1,40}${closeQuote})|(?<bare>[\\p{Script=Han}\\d]{1,20})(?=[）)，,。；;、]|$))`, 'gu',
);

/** One form a line, with the name found: the test reads them. */
export const aliasExamples: readonly (readonly [sentence: string, name: string])[] = [
  ['《中国共产党宣传工作条例》（以下简称《条例》）', '条例'],
  ['《中华人民共和国教师法》（以下简称“教师法”）', '教师法'],
  ['《中华人民共和国刑事诉讼法》（以下简称刑事诉讼法），', '刑事诉讼法'],
  ['《意见》（国发〔2011〕35号，以下称《意见》）', '意见'],
  ['《河道整治方案》（以下简称“《方案》”）', '方案'],
  ['《职能配置规定》（国办发〔2008〕1号，以下简称"三定规定"）', '三定规定'],
  ['《河道管理规程》(以下简称「规程」)', '规程'],
  ['《甲办法》《乙办法》（以下统称“两个办法”）', '两个办法'],
  ['中国共产党天津市委员会（以下简称市委）', '市委'],
];

/** Every 以下简称 of a text, in order. Whether a document or something else is named is not asked here. */
export function findAliasDefinitions(text: string): AliasDefinition[] {
  return [...text.matchAll(definitionPattern)].map((match) => {
    const { marked = '', bare = '', how = '' } = match.groups ?? {};
    const printed = marked || bare;
    const quoted = marked.includes('《');
    const end = match.index + match[0].length;
    return {
      name: printed.replace(marks, ''),
      quoted,
      marked: marked !== '',
      forAll: how === '统称' || how === '并称' || how === '合称' || severalNames.test(printed),
      start: match.index,
      nameStart: end - printed.length + Math.max(0, printed.indexOf('《')),
      end,
    };
  });
}

// 以下简称“两个文件”
const severalNames = /^[“"‘「『《]*[两二三四五六七八九十]{1,2}[个部项份件]/u;

/** Several names at once, for the names before them in their order: 《甲条例》《乙办法》（以下分别简称《条例》《办法》 or “条例”“办法”）. */
export interface RespectiveNames {
  readonly names: readonly { readonly name: string; readonly quoted: boolean; readonly nameStart: number }[];
  /** Where the words 以下分别简称 begin. */
  readonly start: number;
}

const shortName = `(?:${openQuote}?《[^《》]{1,40}》${closeQuote}?|${openQuote}[^“”"‘’「」『』《》]{1,40}${closeQuote})`;
const respectivePattern = new RegExp(`(?:以下|下)(?:分别)?(?:简称|称)(?:为|作)?[：:]?\\s?(?<names>${shortName}(?:[、和与及]?${shortName})+)`, 'gu');
const ownName = /《(?<title>[^《》]+)》|[“"‘「『](?<word>[^“”"‘’「」『』《》]+)[”"’」』]/gu;

/** Every 以下分别简称 of a text, in order. */
export function findRespectiveNames(text: string): RespectiveNames[] {
  return [...text.matchAll(respectivePattern)].map((match) => {
    const { names = '' } = match.groups ?? {};
    const from = match.index + match[0].length - names.length;
    return { start: match.index, names: Array.from(names.matchAll(ownName), ({ groups: own = {}, index }) => ({ name: own['title'] ?? own['word'] ?? '', quoted: own['title'] !== undefined, nameStart: from + index })) };
  });
}

/** True when a short name can only be a document's: it is in 《》, or ends as titles do. `市委` is not. */
export function namesDocument(definition: AliasDefinition): boolean {
  return definition.quoted || hasGenre(definition.name);
}

// A short name of one or two characters is a common word (条例, 办法); it is taken only behind a word that asks for a name.
const asksForName = '(?<=^|[，。；：、（“\\n]|按照|根据|依照|依据|违反|符合|贯彻|落实|执行|遵守|适用|对照|学习|宣传|与|和|及|对|在|将|除|由|按|以)';
// 刑法学, 教师法律: another word goes on.
const goesOn = '(?!律|学|院|官|治|典|修正案)';

/** Finds uses of short names that were defined without 《》; null when there is none to look for. The group `name` is the name. */
export function bareUsePattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const byLength = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = byLength.map((name) => (isCommonWord(name) ? asksForName : '') + escapeRegExp(name));
  return new RegExp(`(?<name>${alternatives.join('|')})${goesOn}`, 'gu');
}

function isCommonWord(name: string): boolean {
  return name.length < 3 || (genreWords as readonly string[]).includes(name);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
