import { partitionPoint } from '../model/partition.ts';
import type { Span } from '../model/span.ts';

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '「': '」', '『': '』' };
const stops = '。！？；\n';
// A mark that is never closed would swallow the rest; past this many characters it is taken for a stray one.
const longestQuotation = 600;

/**
 * The sentences of a text: cut behind 。！？； and at line breaks, never inside quotes, brackets or titles that are closed.
 * They cover every character that is not a space; `他说：“好。”又说` → `他说：“好。”`, `又说`.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const close = closers[character];
    if (close !== undefined) {
      const end = closingOf(text, at, close);
      if (end !== null) {
        at = end;
        if (!endsSentence(text, end)) continue;
      } else continue;
    } else if (!stops.includes(character)) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  return [...sentences, { start, end: text.length }].map((span) => trim(text, span)).filter(({ start, end }) => end > start);
}

/** The sentence of `sentences` that holds `offset`; the text between them belongs to the one before. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
  const at = partitionPoint(sentences, ({ start }) => start <= offset);
  return sentences[Math.max(0, at - 1)];
}

function closingOf(text: string, at: number, close: string): number | null {
  const ahead = text.slice(at, at + longestQuotation);
  const length = ahead.indexOf(close, 1);
  return length < 0 || ahead.slice(0, length).includes('\n') ? null : at + length;
}

// 。” ends a sentence unless the text goes on with a stop or a clause mark.
function endsSentence(text: string, end: number): boolean {
  return '”」』'.includes(text.charAt(end)) && '。！？'.includes(text.charAt(end - 1)) && !/^[，。；、！？）和与等的]/u.test(text.slice(end + 1, end + 2));
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}
