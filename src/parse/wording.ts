import { formatNumeral } from '../model/numeral.ts';
import type { Draft } from './draft.ts';
import type { NumberingStyle } from './numbering.ts';

const forms: Readonly<Record<string, (n: number) => string>> = {
  'han-comma': (n) => `${formatNumeral(n)}、`,
  'han-bracket': (n) => `（${formatNumeral(n)}）`,
  'digit-dot': (n) => `${String(n)}.`,
  'digit-bracket': (n) => `（${String(n)}）`,
  'decimal-1': (n) => String(n),
  part: (n) => `第${formatNumeral(n)}编`,
  subpart: (n) => `第${formatNumeral(n)}分编`,
  chapter: (n) => `第${formatNumeral(n)}章`,
  section: (n) => `第${formatNumeral(n)}节`,
  article: (n) => `第${formatNumeral(n)}条`,
};

/** How a number of this style would be printed, in quotation marks: `“9.”`, `“三、”`. For explanations only. */
export function quoteNumber(style: NumberingStyle, number: number): string {
  return `“${(forms[style.id] ?? String)(number)}”`;
}

/** `“9.”` or `“9.”至“10.”`. */
export function quoteRange(style: NumberingStyle, from: number, to: number): string {
  return from === to ? quoteNumber(style, from) : `${quoteNumber(style, from)}至${quoteNumber(style, to)}`;
}

/** Where a loss stands: `“8.”与“11.”之间`, `“2.”之前`. */
export function quotePlace(before: Draft | null, after: Draft): string {
  const later = `“${after.mark?.label ?? ''}”`;
  return before ? `“${before.mark?.label ?? ''}”与${later}之间` : `${later}之前`;
}
