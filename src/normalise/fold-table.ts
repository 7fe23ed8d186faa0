import { traditionalPairs } from './traditional.ts';

/** Characters that are one and the same to a reader who searches; the first of each row stands for all of them. */
export const sameCharacters: readonly string[] = [
  '"“”„‟\'‘’‚‛「」『』﹁﹂﹃﹄＂＇｀`´',
  '-‐‑‒–—―−－﹣⁃﹘⸺⸻─━',
  '[〔〕[]［］【】〖〗﹝﹞❲❳',
  '《〈〉《》«»‹›',
  '·・•‧∙⋅･●',
  '〇○◯',
  '~～〜∼',
];

/** Radicals that stand for whole characters in text taken from PDF files, where Unicode itself gives no equivalent. */
const radicals = '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

/** `》` and `]` keep their own place in the rows above: a pair of brackets is opening and closing, whatever its shape. */
const closing: Readonly<Record<string, string>> = {
  '〕': ']',
  ']': ']',
  '］': ']',
  '】': ']',
  '〗': ']',
  '﹞': ']',
  '❳': ']',
  '〉': '》',
  '》': '》',
  '»': '》',
  '›': '》',
};

/** Nothing a reader sees, or a space that layout put there. A line feed is kept: it is the end of a paragraph. */
const dropped = /^[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\ufffd]$/u;

const oneForAll = new Map<string, string>();
for (const row of sameCharacters) {
  const [first = '', ...others] = row;
  for (const character of others) oneForAll.set(character, closing[character] ?? first);
}

const simplified = new Map<string, string>();
const pairs = traditionalPairs + radicals;
for (let i = 0; i < pairs.length; i += 2) simplified.set(pairs.charAt(i), pairs.charAt(i + 1));

/**
 * What one character is searched as: `Ａ` → `a`, `—` → `-`, `〔` → `[`, `與` → `与`, `①` → `1`, ` ` → ``. Of every character alone,
 * never of its neighbours, so that a part of a text folds to a part of the folded text.
 */
export function foldCharacter(character: string): string {
  if (character === '\n') return character;
  const same = oneForAll.get(character);
  if (same !== undefined) return same;
  if (dropped.test(character)) return '';
  let folded = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (!dropped.test(part)) folded += oneForAll.get(part) ?? simplified.get(part) ?? part;
  }
  return folded;
}
