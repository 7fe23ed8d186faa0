import { foldText } from '../normalise/fold.ts';
import type { Facet } from './facets.ts';
import type { Query } from './query.ts';
import { bareTitle, type Titles } from './titles.ts';
import { foldNumber, foldPrintedNumber, readTypedNumber } from './typed-number.ts';
import { printedForms } from './variants.ts';

/** `names`: what passages and words are called besides. */
export interface NamesFile {
  /** Names as printed, 发文字号 among them, and the passage each belongs to. */
  readonly names: readonly string[];
  readonly passages: readonly number[];
  /** Groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Passages a query names: their document number, another name, or an article of theirs. */
export interface Names {
  find(query: Query): ReadonlySet<number>;
}

const articleOfLaw = /^(?<name>.{2,}?)(?<article>第[^第]{1,9}条(?:之[一二三四五六七八九十]+)?)(?:第.+[款项目])?$/u;

/** `documents` is the facet of that name. */
export function openNames({ names, passages }: NamesFile, titles: Titles, documents: Facet, count: number): Names {
  const named = groupBy(names.map((name, at): [string, number] => [keyOf(foldText(name)), passages[at] ?? -1]));
  const others = groupBy(names.map((name, at): [number, string] => [passages[at] ?? -1, keyOf(foldText(name))]));
  const titled = (): Map<string, number[]> => groupBy(documents.values.map((title, place) => [bareTitle(foldText(title)), place]));
  let documentsByTitle: Map<string, number[]> | undefined;

  const articlesOf = (name: string, article: string): number[] => {
    documentsByTitle ??= titled();
    const keys = [name, ...(named.get(name) ?? []).flatMap((passage) => others.get(passage) ?? [])];
    const wanted = new Set(keys.flatMap((key) => documentsByTitle?.get(key) ?? []));
    if (wanted.size === 0) return [];
    const forms = printedForms(article);
    const inWanted = (passage: number): boolean => documents.of(passage).some((place) => wanted.has(place));
    return [...Array(count).keys()].filter((passage) => inWanted(passage) && forms.includes(foldText(titles.titleOf(passage))));
  };
  return {
    find({ phrases, without }) {
      const parts = phrases.map(({ forms }) => forms[0] ?? '');
      const whole = parts.join('');
      if (without.length > 0 || whole.length > 100) return new Set();
      const number = readTypedNumber(parts.join(' '));
      const { name, article } = articleOfLaw.exec(whole)?.groups ?? {};
      return new Set([
        ...(named.get(number ? foldNumber(number) : keyOf(whole)) ?? []),
        ...(name && article ? articlesOf(keyOf(name), article) : []),
      ]);
    },
  };
}

/** Names that mean the same have the same key, whatever is around them. */
const keyOf = (folded: string): string => foldPrintedNumber(folded) ?? bareTitle(folded);

function groupBy<K, V>(entries: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
