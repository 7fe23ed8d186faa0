import type { PhraseNote } from '../model/annotation.ts';
import type { TermEntry } from '../model/knowledge.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../normalise/fold.ts';
import { coverOf } from './cover.ts';
import { makeMatcher } from './longest-match.ts';
import { locate, type Reading } from './reading.ts';

/** Finds the set phrases of a division. */
export type PhraseFinder = (reading: Reading) => PhraseNote[];

/**
 * A finder for the given terms: by title or other name, whatever the quotes and widths, longest name first, every place; never
 * inside a title 《…》. Names of two characters count only in quotes: 三进 is not in 第三进口.
 */
export function makePhraseFinder(terms: readonly TermEntry[]): PhraseFinder {
  const findNames = makeMatcher(namesOf(terms));
  return (reading) => {
    const bare = withoutQuotes(reading.text);
    const isTitle = coverOf(reading.titles);
    return findNames(bare.text)
      .map(({ start, end, value }) => ({ term: value, span: balance(reading.text, bare.sourceSpan(start, end)) }))
      .filter(({ span }) => !isTitle(span) && (span.end - span.start > 2 || isQuoted(reading.text, span)))
      .map(({ term: { id, title }, span }, index) => ({
        id: `t${String(index + 1)}`,
        origin: 'machine',
        ...locate(reading, span),
        term: id,
        title,
      }));
  };
}

/** Two terms that share a name keep it from both: nothing tells which is meant. */
function namesOf(terms: readonly TermEntry[]): [string, TermEntry][] {
  const names = new Map<string, TermEntry | null>();
  for (const term of terms) {
    for (const name of new Set([term.title, ...term.aliases].map((words) => withoutQuotes(words).text))) {
      names.set(name, names.has(name) ? null : term);
    }
  }
  return [...names].flatMap(([name, term]): [string, TermEntry][] => (term && name.length > 1 ? [[name, term]] : []));
}

interface Bare {
  readonly text: string;
  readonly sourceSpan: (start: number, end: number) => Span;
}

const quotes = /["'“”‘’「」『』]/u;

/** The folded text without its quotes, with the way back. */
function withoutQuotes(source: string): Bare {
  const folded = fold(source);
  const kept: number[] = [];
  let text = '';
  for (let at = 0; at < folded.text.length; at++) {
    const character = folded.text.charAt(at);
    if (quotes.test(character)) continue;
    kept.push(at);
    text += character;
  }
  return { text, sourceSpan: (start, end) => folded.sourceSpan(kept[start] ?? 0, (kept[end - 1] ?? 0) + 1) };
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** `一把手”监督管理三项制度` takes in the “ that stands before it. */
function balance(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opener = text.charAt(start - 1);
  const closer = pairs[opener];
  return closer !== undefined && words.includes(closer) && !words.includes(opener) ? { start: start - 1, end } : { start, end };
}

function isQuoted(text: string, { start, end }: Span): boolean {
  const closer = pairs[text.charAt(start - 1)];
  return closer !== undefined && text.charAt(end) === closer;
}
