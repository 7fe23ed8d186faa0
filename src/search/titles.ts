import { foldText } from '../normalise/fold.ts';
import { unpackColumn } from './columns.ts';
import type { TitlesFile } from './manifest.ts';
import type { Phrase, Query } from './query.ts';

/** Titles of all passages. */
export interface Titles {
  readonly list: readonly string[];
  titleOf(passage: number): string;
  /** Passages whose title holds the phrase, ascending. */
  holding(phrase: Phrase): Int32Array;
  /** For each passage how well its title answers the query: 3 it is the query, 1–2 it holds it among few or many words, 0 it does not. */
  scores(query: Query): (passage: number) => number;
}

/** Words around a title that nobody types: 中华人民共和国土地管理法（2019修正）. */
const around = /^中华人民共和国|\([^()]*\)$/gu;

export function openTitles({ titles, marks, titleOf }: TitlesFile, passages: number): Titles {
  const column = unpackColumn(titleOf, passages);
  const folded = titles.map(foldText);
  const bare = titles.map((title, index) => foldText(title.slice(marks[index] ?? 0) || title).replace(around, ''));
  const scoreOf = (title: number, query: Query): number => {
    const whole = folded[title] ?? '';
    const scores = query.phrases.map(({ forms }) => {
      const found = forms.filter((form) => whole.includes(form));
      if (forms.some((form) => form === whole || strip(form) === bare[title])) return 3;
      return found.length === 0 ? 0 : 1 + Math.max(...found.map(({ length }) => length)) / whole.length;
    });
    return scores.length === 0 ? 0 : Math.min(...scores);
  };
  return {
    list: titles,
    titleOf: (passage) => titles[column[passage] ?? -1] ?? '',
    holding({ forms }) {
      const matching = Uint8Array.from(folded, (title) => (forms.some((form) => title.includes(form)) ? 1 : 0));
      if (!matching.includes(1)) return new Int32Array(0);
      return Int32Array.from(column.keys()).filter((passage) => matching[column[passage] ?? -1] === 1);
    },
    scores(query) {
      const known = new Map<number, number>();
      return (passage) => {
        const title = column[passage] ?? -1;
        const score = known.get(title) ?? scoreOf(title, query);
        known.set(title, score);
        return score;
      };
    },
  };
}

/** A title in book-title marks is the title. */
function strip(form: string): string {
  return form.replace(/^《(?<title>[^《》]+)》$/u, '$<title>').replace(around, '');
}
