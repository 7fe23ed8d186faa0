/** 编章节 named in place of an article: 第二章, 第三章第二节, 第一节至第五节, 刑法分则第九章. */
import { chineseNumeralCharacters, formatNumeral, parseNumeral } from '../model/numeral.ts';
import { matchAt } from './match-at.ts';

/** Headings with those they stand in as far as they are named, and where their words end. */
export interface HeadingList {
  readonly headings: readonly string[];
  readonly end: number;
}

const numeral = `[${chineseNumeralCharacters}0-9]{1,4}`;
const unit = '分编|编|章|节';
const heading = new RegExp(`第(?<number>${numeral})(?<unit>${unit})`, 'uy');
const separator = /\s?(?:、|以及|和|与|及|或者|或|(?<range>至|到|[—–－~～-]{1,2}))(?=第)/uy;
const depth: Readonly<Record<string, number>> = { 编: 0, 分编: 1, 章: 2, 节: 3 };
// More than any law has; a range beyond it is a slip of the pen.
const mostHeadings = 60;

/** Lists with the headings they name: the test reads them. `本章` is given by where it stands. */
export const headingListExamples: readonly (readonly [text: string, headings: readonly string[]])[] = [
  ['第二章', ['第二章']],
  ['第三章第二节', ['第三章第二节']],
  ['第六章、第七章', ['第六章', '第七章']],
  ['第二章第一节至第三节', ['第二章第一节', '第二章第二节', '第二章第三节']],
];

/** The headings named from `offset` on, below those of `given`: `第二节` in 本章第二节 → `第三章第二节`. */
export function readHeadings(text: string, offset: number, given: readonly string[] = []): HeadingList {
  const headings: string[] = [];
  let path = [...given];
  let end = offset;
  let inRange = false;
  for (let found = readHeading(text, offset, path); found; found = readHeading(text, end, path)) {
    if (inRange) headings.push(...between(path, found.path));
    headings.push(found.path.join(''));
    [path, end] = [found.path, found.end];
    const mark = matchAt(separator, text, end);
    if (!mark || !matchAt(heading, text, mark.end)) break;
    inRange = mark.groups['range'] !== undefined;
    end = mark.end;
  }
  return { headings, end };
}

/** 第三章第二节, one behind the other. */
function readHeading(text: string, offset: number, given: readonly string[]): { path: string[]; end: number } | null {
  let path = [...given];
  let end = offset;
  for (let found = matchAt(heading, text, offset); found; found = matchAt(heading, text, end)) {
    path = [...headingPath(path, nameOf(found.groups))];
    end = found.end;
  }
  return end === offset ? null : { path, end };
}

/** A heading below those it stands in: `['第三章', '第一节']` and 第二节 → `['第三章', '第二节']`. */
export function headingPath(above: readonly string[], name: string): readonly string[] {
  return [...above.filter((other) => levelOf(other) < levelOf(name)), name];
}

/** Of a path the part down to a 编, 章 or 节: what 本章 names; empty where it stands in none. */
export function headingsDownTo(path: readonly string[], unit: string): readonly string[] {
  return path.some((name) => name.endsWith(unit)) ? path.filter((name) => levelOf(name) <= (depth[unit] ?? 0)) : [];
}

const levelOf = (name: string): number => depth[/(?:分编|编|章|节)$/u.exec(name)?.[0] ?? ''] ?? 0;

function nameOf({ number = '', unit: word = '' }: Readonly<Record<string, string | undefined>>): string {
  return `第${formatNumeral(parseNumeral(number) ?? 0)}${word}`;
}

/** 第一节至第五节: those that lie between the two, where both are of one kind. */
function between(from: readonly string[], to: readonly string[]): string[] {
  const [first, last] = [numbered(from.at(-1)), numbered(to.at(-1))];
  if (!first || !last || first.unit !== last.unit || last.number - first.number > mostHeadings) return [];
  const above = to.slice(0, -1).join('');
  return Array.from({ length: Math.max(0, last.number - first.number - 1) }, (_, index) => `${above}第${formatNumeral(first.number + index + 1)}${first.unit}`);
}

function numbered(name = ''): { number: number; unit: string } | null {
  const { number = '', unit: word = '' } = matchAt(heading, name, 0)?.groups ?? {};
  const value = parseNumeral(number);
  return value === null ? null : { number: value, unit: word };
}
