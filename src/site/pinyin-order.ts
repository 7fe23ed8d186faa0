import { pinyin } from 'pinyin-pro';

/** Sort key by pinyin with tones: `师德` → `shi1 de2`; what is not Chinese stays as it is. The same on every machine. */
export function pinyinKey(words: string): string {
  return pinyin(words, { toneType: 'num', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
}

/** Order of two strings by code unit. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
