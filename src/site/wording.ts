import type { CitationStatus } from '../model/citation.ts';
import type { LineRange } from '../model/span.ts';

/** What a reader sees for a fact nobody has supplied a source for. */
export const unverified = '待核实';

/** What a reader sees where the document itself is silent. */
export const notStated = '未载明';

/** Who made an annotation, in the words of the pages. */
export const originWord = { machine: '机器标注', person: '人工' } as const;

/** The status of a citation in two or three characters, and what it means in one line. */
export const statusWord: Readonly<Record<CitationStatus, { readonly word: string; readonly meaning: string }>> = {
  resolved: { word: '已对应', meaning: '本库有这份文件或条目，已建立链接。' },
  external: { word: '库外', meaning: '知道是哪份文件，本库没有收入。' },
  ambiguous: { word: '有歧义', meaning: '可能指几份文件；全部列出，不作选择。' },
  unresolved: { word: '没有着落', meaning: '本库没有找到以此为名的文件，从名称也断不定是哪一份。' },
  truncated: { word: '残缺', meaning: '名称本身在原件中已残；列出可能的文件，不作补全。' },
};

/** Names for which no document need be looked for. */
export const noDocumentWord = {
  planned: { word: '拟制定', meaning: '写在“制定”之后，还没有这份文件。' },
  form: { word: '非文件', meaning: '证照、表单、报刊的名称。' },
} as const;

/** Kinds of damage, in the words of the pages. */
export const damageWord = {
  'number-lost': '序号缺失',
  'text-lost': '文字缺损',
  'text-unknown': '疑有缺文',
  noise: '识别杂讯',
  suspect: '存疑文字',
  unassigned: '归属不明',
  reading: '疑误',
} as const;

/** Kinds of figures, in the words of the pages. */
export const figureWord = { date: '日期', figure: '数字', measure: '举措' } as const;

const lineNumbers = ([first, last]: LineRange): string =>
  first === last ? String(first) : `${String(first)}—${String(last)}`;

/** `第38—42行`. */
export const linesWord = (lines: LineRange): string => `第${lineNumbers(lines)}行`;

/** `38–42`, for the gutter. */
export const linesMark = ([first, last]: LineRange): string =>
  first === last ? String(first) : `${String(first)}–${String(last)}`;

/** `2020-03-19` → `2020年3月19日`, `2020-03` → `2020年3月`; what is no date stays as it is. */
export function dateWord(iso: string): string {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(iso)?.groups;
  if (!match) return iso;
  const { year = '', month, day } = match;
  return `${year}年${month ? `${String(Number(month))}月` : ''}${day ? `${String(Number(day))}日` : ''}`;
}

/** A class for headings that would fill the page at full size. */
export const titleClass = (title: string): string => (title.length > 60 ? 'is-long' : '');

/** A mark and what follows it: `二、` + `深化…`, `第一章` + ` 总则`, `8.` + ` 强化…`, `〔6〕` + `构建…`. */
export function markedTitle(mark: string, title: string): string {
  return mark === '' || title === '' || /[、）〕]$/u.test(mark) ? mark + title : `${mark} ${title}`;
}

/** `《…》` around a title that has none; a volume that follows the closing mark is left alone. */
export function bookTitle(title: string): string {
  return /[《〈]/u.test(title.slice(0, 1)) ? title : `《${title}》`;
}
