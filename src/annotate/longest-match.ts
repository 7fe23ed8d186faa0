import type { Span } from '../model/span.ts';

/** A word of a table found in a text. */
export interface Match<T> extends Span {
  readonly value: T;
}

/**
 * Finds the words of a table in a text: leftmost first, the longest where several begin, never overlapping.
 * With 中小学校 and 中小学校长, `中小学校长职级` gives 中小学校长.
 */
export function makeMatcher<T>(words: Iterable<readonly [word: string, value: T]>): (text: string) => Match<T>[] {
  const values = new Map([...words].filter(([word]) => word !== ''));
  const lengths = lengthsByFirst(values.keys());
  const matchAt = (text: string, start: number): Match<T> | null => {
    for (const length of lengths.get(text.charAt(start)) ?? []) {
      const end = start + length;
      const value = end <= text.length ? values.get(text.slice(start, end)) : undefined;
      if (value !== undefined) return { start, end, value };
    }
    return null;
  };
  return (text) => {
    const matches: Match<T>[] = [];
    for (let at = 0; at < text.length; ) {
      const match = matchAt(text, at);
      if (match) matches.push(match);
      at = match?.end ?? at + 1;
    }
    return matches;
  };
}

/** First character → lengths of the words that begin with it, longest first. */
function lengthsByFirst(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const word of words) {
    const own = lengths.get(word.charAt(0)) ?? [];
    if (!own.includes(word.length)) own.push(word.length);
    lengths.set(word.charAt(0), own.sort((a, b) => b - a));
  }
  return lengths;
}
