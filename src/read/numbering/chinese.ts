/** How a way of counting writes numbers. */
export interface Counting {
  /** Signs for 0 to 9. */
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: string;
  readonly myriad: string;
  /** Whether the one before a unit is said: 一百 or 百; at the very start: 十一 or 一十一. */
  readonly one: 'said' | 'not-before-first-ten' | 'silent';
  /** Whether a gap is filled: 一百〇一 or 百一. */
  readonly zero: boolean;
}

/** Writes a number from 1 to 99,999,999 with its units. `101 //=> '一百〇一'` */
export function countIn(counting: Counting, value: number): string {
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return countGroup(counting, low, true);
  const gap = counting.zero && low > 0 && low < 1000 ? counting.digits.charAt(0) : '';
  return countGroup(counting, high, true) + counting.myriad + gap + countGroup(counting, low, false);
}

function countGroup(counting: Counting, value: number, first: boolean): string {
  const { digits, units, one, zero } = counting;
  const places = [...String(value).padStart(4, '0')].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, i) => {
    if (digit === 0) {
      gap = text !== '';
      return;
    }
    const silent = digit === 1 && i < 3 && (one === 'silent' || (one === 'not-before-first-ten' && first && i === 2 && text === ''));
    text += (gap && zero ? digits.charAt(0) : '') + (silent ? '' : digits.charAt(digit)) + (i < 3 ? units.charAt(2 - i) : '');
    gap = false;
  });
  return text;
}

/** Figure by figure. `2020 //=> '二〇二〇'` */
export const spellIn = (digits: string, value: number): string => Array.from(String(value), (digit) => digits.charAt(Number(digit))).join('');
