import { foldText } from '../normalise/fold.ts';
import { makePhrase, type Phrase, type Query } from './query.ts';

/** The same question with one of its words put another way. */
export interface OtherWording {
  /** The other word, as people wrote it: `思想政治理论课`. */
  readonly word: string;
  /** The same as a phrase of its own. */
  readonly phrase: Phrase;
  readonly query: Query;
}

/** Puts the words of a query in other ways; `思政课建设` → `思想政治理论课建设`. */
export interface Synonyms {
  reword(query: Query): OtherWording[];
}

/** More ways than this to put one query make it slow and its answer vague. */
const mostWordings = 6;
/** A pasted page is no question. */
const longestPhrase = 60;

/** Looks words up in groups of the same meaning: 思政课 → 思想政治理论课. */
export function createSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const others = new Map<string, { word: string; folded: string }[]>();
  for (const group of groups) {
    const words = group.map((word) => ({ word, folded: foldText(word) }));
    for (const { folded } of words) {
      const rest = words.filter((other) => !other.folded.includes(folded));
      if (folded !== '') others.set(folded, [...(others.get(folded) ?? []), ...rest]);
    }
  }
  const longest = Math.max(0, ...[...others.keys()].map(({ length }) => length));
  const wordAt = (folded: string, from: number): string | null => {
    for (let end = Math.min(folded.length, from + longest); end > from; end--) {
      const word = folded.slice(from, end);
      if (others.has(word) && !goesOn(folded, end)) return word;
    }
    return null;
  };
  return {
    reword(query) {
      const wordings = new Map<string, OtherWording>();
      for (const [place, phrase] of query.phrases.entries()) {
        const folded = phrase.forms[0] ?? '';
        if (folded.length > longestPhrase) continue;
        for (let at = 0; at < folded.length; ) {
          const found = wordAt(folded, at);
          for (const { word, folded: other } of others.get(found ?? '') ?? []) {
            const changed = makePhrase(folded.slice(0, at) + other + folded.slice(at + (found ?? '').length));
            const known = wordings.get(word);
            wordings.set(word, known ?? { word, phrase: makePhrase(other), query: replacePhrase(query, place, changed) });
          }
          at += found?.length ?? 1;
        }
      }
      return [...wordings.values()].slice(0, mostWordings);
    },
  };
}

/** 发展改革委 is not meant where 发展改革委员 is written. */
const goesOn = (folded: string, end: number): boolean => folded.charAt(end - 1) === '委' && folded.charAt(end) === '员';

function replacePhrase(query: Query, place: number, phrase: Phrase): Query {
  return { ...query, phrases: query.phrases.map((own, at) => (at === place ? phrase : own)) };
}
