import type { Segmenter } from '../model/segmenter.ts';

/**
 * A segmenter that never cuts the given words. jieba weighs a user word against its parts and may still cut it; here the longest
 * word at the leftmost place is taken out of the text first, and only what lies between is given to `inner`.
 * `cutForSearch` adds the parts of a protected word before it: `三全育人` → `['三', '全', '育人', '三全育人']`.
 */
export function protectWords(inner: Segmenter, words: Iterable<string>): Segmenter {
  const protectedWords = new Set([...words].filter((word) => word.length > 1));
  if (protectedWords.size === 0) return inner;
  const split = makeSplitter(protectedWords);
  const cutWith = (cut: (text: string) => string[]) => (text: string) =>
    split(text).flatMap((part) => (protectedWords.has(part) ? [part] : cut(part)));
  return {
    cut: cutWith((text) => inner.cut(text)),
    cutStrict: cutWith((text) => inner.cutStrict(text)),
    cutForSearch: (text) =>
      split(text).flatMap((part) => (protectedWords.has(part) ? withParts(inner, part) : inner.cutForSearch(part))),
    tag: (text) =>
      split(text).flatMap((part): [string, string][] => (protectedWords.has(part) ? [[part, 'nz']] : inner.tag(part))),
  };
}

function withParts(inner: Segmenter, word: string): string[] {
  const parts = inner.cutForSearch(word).filter((part) => part !== word);
  return [...parts, word];
}

/** Cuts a text so that every protected word is a part of its own; the parts joined are the text. */
function makeSplitter(words: ReadonlySet<string>): (text: string) => string[] {
  const lengthsByFirst = new Map<string, number[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const lengths = lengthsByFirst.get(first) ?? [];
    if (!lengths.includes(word.length)) lengths.push(word.length);
    lengthsByFirst.set(first, lengths.sort((a, b) => b - a));
  }
  const wordAt = (text: string, at: number): string | undefined =>
    lengthsByFirst
      .get(text.charAt(at))
      ?.map((length) => text.slice(at, at + length))
      .find((candidate) => words.has(candidate));
  return (text) => {
    const parts: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at);
      if (word === undefined) {
        at += 1;
        continue;
      }
      if (at > from) parts.push(text.slice(from, at));
      parts.push(word);
      at += word.length;
      from = at;
    }
    if (from < text.length) parts.push(text.slice(from));
    return parts;
  };
}
