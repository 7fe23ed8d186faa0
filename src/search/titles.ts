import { foldText } from '../normalise/fold.ts';
import { unpackColumn } from './columns.ts';
import type { TitlesFile } from './manifest.ts';
import type { Phrase, Query } from './query.ts';

/** The score of a title that is the query, and nothing else. */
export const wholeTitle = 3;

/** Titles of all passages. */
export interface Titles {
  readonly list: readonly string[];
  titleOf(passage: number): string;
  /** Passages whose title holds the phrase, ascending. */
  holding(phrase: Phrase): Int32Array;
  /** Passages whose title is the query, ascending. */
  named(query: Query): Int32Array;
  /** For each passage how well its title answers the query: `wholeTitle` it is the query, 1–2 it holds it among few or many words, 0 it does not. */
  scores(query: Query): (passage: number) => number;
}

/** Words around a title that nobody types: 中华人民共和国土地管理法（2019修正）, 中国共产党宣传工作条例. */
const around = /^(?:中华人民共和国|中国共产党)|\([^()]*\)$/gu;

/** The words of a folded title that people use for it: `《中国共产党宣传工作条例》` → `宣传工作条例`. */
export function bareTitle(folded: string): string {
  const named = folded.replace(/^《(?<title>[^《》]+)》$/u, '$<title>');
  return named.replace(around, '') || named;
}

/** The titles of passages and documents, folded for comparing. */
export function openTitles({ titles, marks, titleOf }: TitlesFile, passages: number): Titles {
  const column = unpackColumn(titleOf, passages);
  const folded = titles.map(foldText);
  const bare = titles.map((title, index) => bareTitle(foldText(title.slice(marks[index] ?? 0) || title)));
  const scorerOf = ({ phrases }: Query): ((title: number) => number) => {
    const wanted = phrases.map(({ forms }) => ({ forms, bareForms: forms.map(bareTitle) }));
    return (title) => {
      const whole = folded[title] ?? '';
      const scores = wanted.map(({ forms, bareForms }) => {
        if (forms.includes(whole) || bareForms.includes(bare[title] ?? '')) return wholeTitle;
        const longest = forms.reduce((most, form) => (form.length > most && whole.includes(form) ? form.length : most), 0);
        return longest === 0 ? 0 : 1 + longest / whole.length;
      });
      return scores.length === 0 ? 0 : Math.min(...scores);
    };
  };
  const withTitle = (matches: (title: number) => boolean): Int32Array => {
    const matching = new Uint8Array(titles.length);
    for (let title = 0; title < titles.length; title++) if (matches(title)) matching[title] = 1;
    if (!matching.includes(1)) return new Int32Array(0);
    const passages: number[] = [];
    for (let passage = 0; passage < column.length; passage++) if (matching[column[passage] ?? -1] === 1) passages.push(passage);
    return Int32Array.from(passages);
  };
  return {
    list: titles,
    titleOf: (passage) => titles[column[passage] ?? -1] ?? '',
    holding: ({ forms }) => withTitle((title) => forms.some((form) => folded[title]?.includes(form))),
    named(query) {
      const scoreOf = scorerOf(query);
      return withTitle((title) => scoreOf(title) >= wholeTitle);
    },
    scores(query) {
      const known = new Map<number, number>();
      const scoreOf = scorerOf(query);
      return (passage) => {
        const title = column[passage] ?? -1;
        const score = known.get(title) ?? scoreOf(title);
        known.set(title, score);
        return score;
      };
    },
  };
}
