import type { LineRange } from '../model/span.ts';

/** `原件此处缺损（第 40—42 行）`: the last line before and the first line after; 可能 where the text does not tell. */
export function gapCaption([before, after]: LineRange, certain: boolean): string {
  return `原件此处${certain ? '' : '可能'}缺损（第 ${String(before)}—${String(after)} 行）`;
}
