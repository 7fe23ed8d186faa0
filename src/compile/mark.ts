import type { Division, Level } from '../model/document.ts';

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 as Chinese official texts write it: `11` → `十一`; other numbers stay digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${chineseDigits[tens] ?? ''}十`;
  return head + (ones === 0 ? '' : (chineseDigits[ones] ?? ''));
}

/** Levels whose marks are written with Chinese numerals: 一、（一）and 编章节条. */
function isChineseNumbered(level: Level): boolean {
  return level === 1 || level === 2 || (typeof level === 'string' && level !== 'point');
}

/**
 * How numbers that are not printed are shown, always in 〔〕: `(3, 9, 10)` → `〔9–10〕`, `(1, 3, 4)` → `〔三、四〕`, `(3, 6, 6)` → `〔6〕`.
 */
export function inferredMark(level: Level, from: number, to: number): string {
  const write = isChineseNumbered(level) ? chineseNumeral : String;
  if (from === to) return `〔${write(from)}〕`;
  return `〔${write(from)}${isChineseNumbered(level) && to === from + 1 ? '、' : '–'}${write(to)}〕`;
}

/** The mark a reader sees: printed `8.` stays `8.`; inferred `〔6〕`, a range `〔9–10〕`, text of unknown belonging `〔？〕`. */
export function displayMark(division: Division): string {
  if (division.label !== '') return division.label;
  if (division.unassigned) return '〔？〕';
  const { inferred, level } = division;
  if (inferred === null) return '';
  return 'number' in inferred
    ? inferredMark(level, inferred.number, inferred.number)
    : inferredMark(level, inferred.range[0], inferred.range[1]);
}

const firstWordsLength = 18;

/** The title, or the first words of the text where it has none: `试点工作，推进中小学校长专业化、职…`. */
export function displayTitle(division: Division): string {
  if (division.title !== null) return division.title;
  const flat = [...division.text.replaceAll('\n', '')];
  return flat.length <= firstWordsLength ? flat.join('') : `${flat.slice(0, firstWordsLength).join('')}…`;
}
