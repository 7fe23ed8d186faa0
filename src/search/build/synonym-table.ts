import type { Diagnostic } from '../../model/diagnostic.ts';
import { foldText } from '../../normalise/fold.ts';

/** The groups of a table of synonyms, and what is wrong with its other lines. */
export interface SynonymTable {
  readonly groups: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A word of one character would be found inside others. */
const shortestWord = 2;

/**
 * Reads `思政课 = 思想政治理论课`, a group a line, `#` before remarks. Total: a line that cannot be used is said and left out.
 * A word may stand in several groups, which stay apart.
 */
export function parseSynonyms(text: string, file: string): SynonymTable {
  const groups: string[][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, written] of text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u).entries()) {
    const line = written.replace(/#.*$/u, '').trim();
    if (line === '') continue;
    const words = line.split(/[=＝]/u).map((word) => word.trim());
    const fault = faults.find(({ found }) => found(words));
    if (fault) diagnostics.push({ ...fault.diagnostic, severity: 'warning', file, line: index + 1, message: `“${shorten(line)}”${fault.message}，这一行没有用上。` });
    else groups.push(words);
  }
  return { groups, diagnostics };
}

interface Fault {
  readonly found: (words: readonly string[]) => boolean;
  readonly message: string;
  readonly diagnostic: Pick<Diagnostic, 'code' | 'hint'>;
  readonly example: string;
}

/** What makes a line unusable, the first that fits. */
export const faults: readonly Fault[] = [
  {
    found: (words) => words.length < 2,
    message: '没有等号',
    diagnostic: { code: 'synonyms-no-equals', hint: '一行写一组，说法之间用等号隔开，例如：思政课 = 思想政治理论课。说明文字前面加 #。' },
    example: '思政课 思想政治理论课',
  },
  {
    found: (words) => words.some((word) => foldText(word) === ''),
    message: '等号有一边是空的',
    diagnostic: { code: 'synonyms-empty-word', hint: '请补上缺的说法，或删去多余的等号。' },
    example: '思政课 = ',
  },
  {
    found: (words) => words.some((word) => [...foldText(word)].length < shortestWord),
    message: '有只有一个字的说法',
    diagnostic: { code: 'synonyms-short-word', hint: '一个字会在许多词里出现，请写两个字以上的说法。' },
    example: '税 = 税收',
  },
  {
    found: (words) => words.some((word) => /\s/u.test(word)),
    message: '有带空格的说法',
    diagnostic: { code: 'synonyms-space-in-word', hint: '检索时空格表示“并且”。请去掉空格，或检查是否漏写了等号。' },
    example: '发改委 发展改革委 = 发展和改革委员会',
  },
  {
    found: (words) => new Set(words.map(foldText)).size < words.length,
    message: '有重复的说法',
    diagnostic: { code: 'synonyms-repeated-word', hint: '同一行里每个说法写一次即可。' },
    example: '思政课 = 思想政治理论课 = 思政课',
  },
];

const shorten = (line: string): string => (line.length > 40 ? `${line.slice(0, 40)}…` : line);
