/** Names of which a part is lost. */
import type { CitationTarget } from '../model/citation.ts';
import { open, targetsOf, type Rule } from './answer.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';
import { decide } from './look-up.ts';
import { normaliseTitle, titleKey } from './title.ts';

// With less than this the fragment could be the end of anything.
const shortestFragment = 4;

/** `近平谈治国理政》`: decided only when one work alone ends so and most of its title is there. */
export const resolveOpeningLost: Rule = (mention, index) => {
  if (mention.damage !== 'opening-lost') return null;
  const fragment = normaliseTitle(mention.text.replace(/》$/u, ''));
  const key = titleKey(fragment);
  const entries = key.length < shortestFragment ? [] : index.affixes.endingWith(key);
  const [first] = entries;
  const isOneWork = first !== undefined && entries.every((entry) => entry.key === first.key);
  if (!isOneWork || key.length * 2 < first.key.length) {
    return open('truncated', `书名的开头丢了，只剩“${fragment}”${candidateCount(entries, '结尾')}`, targetsOf(entries));
  }
  const lost = first.title.slice(0, first.title.length - fragment.length);
  const place = startsLine(mention.span.start, index.sourceOf(mention.documentId)) ? '行首' : '书名前';
  const why = `${place}缺“《${lost}”，补上就是《${first.title}》；库中再没有别的题名以“${fragment}”结尾`;
  return { ...decide(entries, mention, index, why), title: first.title };
};

/** `《2019-2023 年全`: names every title that begins so and chooses none. */
export const resolveClosingLost: Rule = (mention, index) => {
  if (mention.damage !== 'closing-lost') return null;
  const fragment = normaliseTitle(mention.text.replace(/^《/u, ''));
  if (fragment === '') return open('truncated', '只剩一个“《”，书名丢了');
  const entries = beginningWith(titleKey(fragment), index);
  return open('truncated', `书名在“${fragment}”处断开，后面的字丢了${candidateCount(entries, '开头')}`, targetsOf(entries));
};

/** `《》`. */
export const resolveEmpty: Rule = (mention) =>
  mention.kind === 'quoted' && mention.title === null && mention.damage === 'none' ? open('truncated', '书名号里没有字') : null;

function beginningWith(key: string, index: LibraryIndex): LibraryEntry[] {
  return key.length < shortestFragment ? [] : index.affixes.beginningWith(key);
}

function candidateCount(entries: readonly { readonly target: CitationTarget }[], side: string): string {
  const count = entries.length;
  return count === 0 ? '；库中没有这样的题名' : `；库中有 ${String(count)} 个题名这样${side}，不能断定${count === 1 ? '就是它' : '是哪一个'}`;
}

function startsLine(offset: number, source: string): boolean {
  return /(?:^|\n)[ \t\u3000]*$/u.test(source.slice(Math.max(0, offset - 40), offset));
}
