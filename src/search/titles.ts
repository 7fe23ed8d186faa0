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
  const folded = titles.map((title, place) => ({ whole: foldText(title), bare: bareTitle(foldText(title.slice(marks[place] ?? 0) || title)) }));
  const withTitle = (matches: (title: FoldedTitle) => boolean): Int32Array => passagesOf(column, folded.map(matches));
  return {
    list: titles,
    titleOf: (passage) => titles[column[passage] ?? -1] ?? '',
    holding: ({ forms }) => withTitle(({ whole }) => forms.some((form) => whole.includes(form))),
    named(query) {
      const scoreOf = titleScorer(query);
      return withTitle((title) => scoreOf(title) >= wholeTitle);
    },
    scores(query) {
      const scoreOf = titleScorer(query);
      const known = new Map<number, number>();
      return (passage) => {
        const place = column[passage] ?? -1;
        const title = folded[place];
        const score = known.get(place) ?? (title ? scoreOf(title) : 0);
        known.set(place, score);
        return score;
      };
    },
  };
}

/** A title as it is compared: all of it, and the words that people use for it. */
interface FoldedTitle {
  readonly whole: string;
  readonly bare: string;
}

/** How well a title answers a query: as well as it answers the phrase it answers least. */
function titleScorer({ phrases }: Query): (title: FoldedTitle) => number {
  const wanted = phrases.map(({ forms }) => ({ forms, bareForms: forms.map(bareTitle) }));
  return ({ whole, bare }) => {
    const scores = wanted.map(({ forms, bareForms }) => {
      if (forms.includes(whole) || bareForms.includes(bare)) return wholeTitle;
      const longest = forms.reduce((most, form) => (form.length > most && whole.includes(form) ? form.length : most), 0);
      return longest === 0 ? 0 : 1 + longest / whole.length;
    });
    return scores.length === 0 ? 0 : Math.min(...scores);
  };
}

/** Passages whose title matches, ascending. */
function passagesOf(column: ArrayLike<number>, matching: readonly boolean[]): Int32Array {
  if (!matching.includes(true)) return new Int32Array(0);
  const passages: number[] = [];
  for (let passage = 0; passage < column.length; passage++) if (matching[column[passage] ?? -1]) passages.push(passage);
  return Int32Array.from(passages);
}
