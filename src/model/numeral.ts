/** Numbers as Chinese official texts write them, both ways: 十二 ↔ 12, 一百零三 ↔ 103, ２０ → 20. */

const digitValues: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const unitValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const digits = '零一二三四五六七八九';

/** Characters a Chinese numeral is made of, for use inside a pattern's `[…]`. */
export const chineseNumeralCharacters = '〇零○一二两三四五六七八九十百千';

/**
 * Value of a numeral in Chinese, half- or full-width digits; null when it is none. `十二` → 12, `二○二○` → 2020, `１０` → 10,
 * `一百零三` → 103, `十十` → null.
 */
export function parseNumeral(text: string): number | null {
  const plain = text.replace(/\s/gu, '').normalize('NFKC');
  if (/^[0-9]{1,9}$/u.test(plain)) return Number(plain);
  if (plain === '') return null;
  return /[十百千]/u.test(plain) ? parseUnits(plain) : parseDigits(plain);
}

/** 1–9999 in Chinese: 12 → `十二`, 110 → `一百一十`, 1164 → `一千一百六十四`; other numbers stay digits. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  const units = ['千', '百', '十', ''];
  const parts = [...String(value).padStart(4, '0')].map((digit) => Number(digit));
  let text = '';
  for (const [index, digit] of parts.entries()) {
    if (digit > 0) text += (digits[digit] ?? '') + (units[index] ?? '');
    else if (text !== '' && !text.endsWith('零') && parts.slice(index).some((later) => later > 0)) text += '零';
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function parseDigits(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = digitValues[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function parseUnits(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = unitValues[character];
    const digit = digitValues[character];
    if (unit !== undefined) {
      if (unit >= lastUnit || (pending === null && total > 0) || (pending ?? 1) === 0) return null;
      total += (pending ?? 1) * unit;
      [pending, lastUnit] = [null, unit];
    } else if (digit === 0 && pending === null && total > 0) pending = 0;
    else if (digit !== undefined && (pending === null || pending === 0)) pending = digit;
    else return null;
  }
  return total + (pending ?? 0);
}
