/** Keywords in the order of their pinyin, under the letters A–Z, readable without any script. */
import { anchorAddress, anchorName } from './address.ts';
import { allTasks, groupItems, type ItemLink } from './item-link.ts';
import type { SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';
import { compareText, pinyinKey } from './pinyin-order.ts';

/** A word with the items it stands in. */
export interface KeywordRow {
  readonly word: string;
  readonly id: string;
  readonly items: readonly ItemLink[];
}

/** Words whose pinyin begins with one letter. */
export interface LetterGroup {
  /** `A`–`Z`; `#` for words that begin with neither a Chinese character nor a letter. */
  readonly letter: string;
  /** Page and place of this letter. */
  readonly address: string;
  readonly words: readonly KeywordRow[];
}

/** Up to here one page holds all letters; beyond, each letter has a page of its own. */
const onePage = 3000;

/** The keyword index; `paged` when each letter has a page of its own. */
export interface KeywordIndex {
  readonly letters: readonly LetterGroup[];
  readonly paged: boolean;
}

/** The whole index. Words sort by pinyin with tones, then by code point, so that the order is the same on every machine. */
export const keywordIndex = perLibrary((library: SiteLibrary): KeywordIndex => {
  const groups = groupItems(allTasks(library), ({ keywords }) => keywords, ({ word }) => word);
  const paged = [...groups.values()].reduce((sum, items) => sum + items.length, 0) > onePage;
  const words = [...groups].map(([word, items]) => ({ word, items, id: anchorName('word', word), key: pinyinKey(word) }));
  words.sort((a, b) => compareText(a.key, b.key) || compareText(a.word, b.word));
  const letters = new Map<string, KeywordRow[]>();
  for (const { key, ...row } of words) {
    const rows = letters.get(letterOf(key)) ?? [];
    letters.set(letterOf(key), rows);
    rows.push(row);
  }
  return {
    paged,
    letters: [...letters].map(([letter, rows]) => ({ letter, address: letterAddress(letter, paged), words: rows })),
  };
});

/** Where a keyword stands in the index. */
export function keywordAddress(library: SiteLibrary, word: string): string {
  const { paged } = keywordIndex(library);
  const page = paged ? letterPage(letterOf(pinyinKey(word))) : '/keywords.html';
  return anchorAddress(page, 'word', word);
}

/** The name of a letter in addresses: `s`, or `other`. */
export const letterName = (letter: string): string => (letter === '#' ? 'other' : letter.toLowerCase());

const letterPage = (letter: string): string => `/keywords/${letterName(letter)}.html`;

function letterAddress(letter: string, paged: boolean): string {
  return paged ? letterPage(letter) : `/keywords.html#letter-${letterName(letter)}`;
}

function letterOf(key: string): string {
  const first = key.charAt(0).toUpperCase();
  return /[A-Z]/u.test(first) ? first : '#';
}
