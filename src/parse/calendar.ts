import { parseNumeral } from '../model/numeral.ts';

// Recognition engines take 0 for 〇 or O.
const digitYear = '(?:19|１９|[2２][0０〇○OoО])[0-9０-９〇○OoО]{2}';
const hanYear = '[一二][〇零○Ｏ０OoО0一二三四五六七八九]{3}';
const s = '[ \\u3000\\u2060]*';

/** A date in either script, as a pattern: `2020年3月19日`, `2017 年 12 月 25 日`, `２０２０年３月１９日`, `二○○六年九月十九日`. */
export const datePattern = `(?:(?<year>${digitYear})${s}年${s}(?<month>[0-9０-９]{1,2})${s}月${s}(?<day>[0-9０-９]{1,2})${s}日|(?<hanYear>${hanYear})${s}年${s}(?<hanMonth>[元正一二十]{1,2}|[三四五六七八九])${s}月${s}(?<hanDay>[一二三四五六七八九十]{1,3})${s}日)`;

const firstDate = new RegExp(datePattern, 'u');
const everyDate = new RegExp(datePattern, 'gu');

interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The first date in the text with its place, ISO 8601; null when there is none or it is no real day. */
export function findDate(text: string): FoundDate | null {
  const match = firstDate.exec(text);
  return match ? dateOf(match) : null;
}

const dottedDate = /^(?<year>(?:19|20)[0-9]{2})[.．/-](?<month>[0-9]{1,2})[.．/-](?<day>[0-9]{1,2})日?$/u;
const monthOnly = new RegExp(`^(?:${digitYear}|${hanYear})${s}年${s}(?:[0-9０-９]{1,2}|[元正一二三四五六七八九十]{1,2})${s}月$`, 'u');

/** A line that is nothing but a day as schools write it: `2022.8.30` → 2022-08-30; null when it is none. */
export function dottedDay(line: string): string | null {
  const match = dottedDate.exec(line.trim());
  return match ? (dateOf(match)?.iso ?? null) : null;
}

/** A line that is nothing but a month: `2022年8月`, `二○一○年九月`. */
export function isMonth(line: string): boolean {
  return monthOnly.test(line.trim());
}

/** The last date in the text with its place. */
export function findLastDate(text: string): FoundDate | null {
  const match = [...text.matchAll(everyDate)].at(-1);
  return match ? dateOf(match) : null;
}

function dateOf(match: RegExpExecArray): FoundDate | null {
  if (!match.groups) return null;
  const { year, month, day, hanYear: yearInHan, hanMonth, hanDay } = match.groups;
  const parts = year ? [yearOf(year), plainNumber(month), plainNumber(day)] : [yearOf(yearInHan), monthOf(hanMonth), parseNumeral(hanDay ?? '') ?? 0];
  const [y = 0, m = 0, d = 0] = parts;
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return { iso: `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, start: match.index, end: match.index + match[0].length };
}

function plainNumber(text = ''): number {
  return Number(text.normalize('NFKC'));
}

function yearOf(text = ''): number {
  return plainNumber([...text].map((character) => (/[〇零○Ｏ０OoО0]/u.test(character) ? 0 : (parseNumeral(character) ?? 0))).join(''));
}

function monthOf(text = ''): number {
  return /^[元正]$/u.test(text) ? 1 : (parseNumeral(text) ?? 0);
}
