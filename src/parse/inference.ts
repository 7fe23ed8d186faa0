import type { Inference } from '../model/document.ts';
import type { Missing } from './missing.ts';
import { quotePlace, quoteRange } from './wording.ts';

/** The one number an unprinted entry can have, with the reason. `count` is how many numbers are missing here. */
export function inferNumber(missing: Missing, number: number, count: number): Inference {
  return { number, why: whyNumber(missing, number, count) };
}

function whyNumber({ style, before, after }: Missing, number: number, count: number): string {
  const only = count === 1 ? `其间只缺${quoteRange(style, number, number)}` : `所缺序号与段落数目相符`;
  return `序号未印出；位于${quotePlace(before, after)}，${only}，据此推定。`;
}

/** The bounds of what is possible; with text of nobody before it the printed number counts as possible too. */
export function inferRange({ style, before, after, from, to }: Missing, withUnowned = false): Inference {
  const printed = withUnowned ? (before?.mark?.number ?? from) : from;
  const what = `序号未印出；位于${quotePlace(before, after)}，其间缺${quoteRange(style, from, to)}`;
  const why = withUnowned ? `${what}，前面又有归属不明的文字，上界连“${before?.mark?.label ?? ''}”一并列入，不作断定。` : `${what}，属于哪一项无从断定。`;
  return { range: [Math.min(printed, from), to], why };
}
