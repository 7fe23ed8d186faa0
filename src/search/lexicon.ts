import type { Query } from './query.ts';
import { stopWords } from './stop-words.ts';

/** The words the segmenter found in the library, folded, with how often each stands there. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

/** Cuts queries by the words of the library, so that index and query agree. */
export interface QueryCutter {
  /** Words worth weighing, each once, with what it counts; and the words the library does not have. Words that only ask are left out. */
  cutQuery(query: Query): { words: { text: string; weight: number }[]; missing: string[] };
}

const longestWord = 8;
/** More words than this are not weighed: a pasted page is no question. */
const mostWords = 80;
/** About as likely as the most frequent word of a text, so that a stop word never pulls a longer word apart. */
const stopWeight = Math.log(0.02);

/** The most likely cut is the one whose words are most frequent together, as jieba does it. */
export function createCutter({ words, counts }: Lexicon): QueryCutter {
  const weight = new Map<string, number>();
  const total = counts.reduce((sum, count) => sum + count, 1);
  words.forEach((word, index) => weight.set(word, Math.log(((counts[index] ?? 0) + 1) / total)));
  const unknown = Math.log(0.1 / total);
  const value = (word: string): number | undefined => weight.get(word) ?? (stopWords.has(word) ? stopWeight : undefined);
  const cut = (folded: string): { text: string; known: boolean }[] => {
    const pieces = bestPath(folded, (word) => value(word) ?? (word.length === 1 ? unknown : undefined));
    const words = joinUnknown(pieces, (piece) => value(piece) !== undefined).filter(
      ({ text }) => /[\p{L}\p{N}]/u.test(text) && !stopWords.has(text),
    );
    return isScattered(words) ? [] : words;
  };
  return {
    cutQuery({ phrases }) {
      const all = phrases.flatMap(({ forms }) => cut(forms[0] ?? ''));
      const texts = (known: boolean): string[] => [...new Set(all.filter((word) => word.known === known).map(({ text }) => text))].slice(0, mostWords);
      return { words: texts(true).map((text) => ({ text, weight: 1 })), missing: texts(false) };
    },
  };
}

function bestPath(text: string, value: (word: string) => number | undefined): string[] {
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let choice = { score: -Infinity, from: end - 1 };
    for (let from = Math.max(0, end - longestWord); from < end; from++) {
      const worth = value(text.slice(from, end));
      const before = best[from]?.score ?? -Infinity;
      if (worth !== undefined && before + worth > choice.score) choice = { score: before + worth, from };
    }
    best.push(choice);
  }
  const words: string[] = [];
  for (let end = text.length; end > 0; end = best[end]?.from ?? 0) words.unshift(text.slice(best[end]?.from ?? 0, end));
  return words;
}

/** 师风 falls apart into 师 and 风; passages that share only such characters are not related. */
function isScattered(words: readonly { readonly text: string }[]): boolean {
  return words.length > 1 && words.every(({ text }) => text.length === 1);
}

/** Characters no word of the library covers belong together: 社 保 → 社保. */
function joinUnknown(pieces: readonly string[], isKnown: (piece: string) => boolean): { text: string; known: boolean }[] {
  const words: { text: string; known: boolean }[] = [];
  for (const piece of pieces) {
    const known = isKnown(piece);
    const last = words[words.length - 1];
    const joins = !known && last && !last.known && /[\p{L}\p{N}]/u.test(piece) && /[\p{L}\p{N}]$/u.test(last.text);
    if (joins) words[words.length - 1] = { text: last.text + piece, known };
    else words.push({ text: piece, known });
  }
  return words;
}
