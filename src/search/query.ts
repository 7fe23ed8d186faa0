import { foldText } from '../normalise/fold.ts';
import { printedForms } from './variants.ts';

/** Words that must stand together. */
export interface Phrase {
  /** As typed, without quotes and minus. */
  readonly typed: string;
  /** Folded forms in which it may be printed, never empty; the phrase is there when one of them is. */
  readonly forms: readonly string[];
}

/** What a reader asks for: passages with every one of `phrases` and none of `without`. */
export interface Query {
  readonly typed: string;
  readonly phrases: readonly Phrase[];
  readonly without: readonly Phrase[];
}

/** One piece of the search field: a word, or words in quotes; a minus before it leaves it out. Widths of all marks are free. */
const piece = /(?<minus>[-－−]?)(?:["“”„＂「『‘'](?<quoted>.+?)["”“＂」』’'](?=\s|$)|(?<plain>\S+))/suy;

/** More phrases than this are no list of words but a pasted text, which is one phrase. */
const mostPhrases = 100;

/**
 * Reads the search field: a space is *and*, `“…”` or `"…"` one phrase, `-x` *without x*. Total: a quote or minus that does not fit
 * is a character like any other, and a query of exclusions only asks for their words.
 *
 * `parseQuery('师德 -“主题教育”')` has the phrase 师德 and leaves out 主题教育.
 */
export function parseQuery(typed: string): Query {
  const read = [...pieces(typed)];
  const phrasesOf = (texts: readonly { text: string }[]): Phrase[] => distinct(texts.flatMap(({ text }) => toPhrase(text) ?? []));
  const phrases = phrasesOf(read.filter(({ minus }) => !minus));
  const without = phrasesOf(read.filter(({ minus }) => minus));
  if (phrases.length + without.length > mostPhrases) return { typed, phrases: phrasesOf([{ text: typed }]), without: [] };
  if (phrases.length > 0 || without.length === 0) return { typed, phrases, without };
  return { typed, phrases: phrasesOf(typed.split(/\s+/u).map((text) => ({ text }))), without: [] };
}

function* pieces(typed: string): Generator<{ minus: boolean; text: string }> {
  const matcher = new RegExp(piece);
  let at = 0;
  while (at < typed.length) {
    if (/\s/u.test(typed.charAt(at))) {
      at++;
      continue;
    }
    matcher.lastIndex = at;
    const match = matcher.exec(typed);
    if (!match) return;
    const { minus = '', quoted, plain } = match.groups ?? {};
    yield { minus: minus !== '', text: quoted ?? plain ?? '' };
    at = matcher.lastIndex;
  }
}

/** A phrase, or null when nothing is left to look for. Line feeds in a query are spaces. */
function toPhrase(text: string): Phrase | null {
  const folded = foldText(text.replace(/\s+/gu, ''));
  return folded === '' ? null : makePhrase(folded, text.trim());
}

/** The phrase of a folded text. */
export function makePhrase(folded: string, typed = folded): Phrase {
  return { typed, forms: printedForms(folded) };
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.forms[0] ?? '', phrase])).values()];
}
