/** Rows of the lists of regulations and of set phrases. */
import { regulationAddress, termAddress } from './address.ts';
import { byTerm } from './browse.ts';
import { standingOf, type Standing } from './legislation-standing.ts';
import { targetKey, type SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';
import { compareText, pinyinKey } from './pinyin-order.ts';
import { dateWord, unverified } from './wording.ts';

/** A regulation or set phrase in a list, and how many places name it. */
export interface KnowledgeRow {
  readonly address: string;
  readonly title: string;
  readonly words: string;
  readonly count: number;
}

/** A regulation in a list, with its standing where dates are known. */
export interface RegulationRow extends KnowledgeRow {
  readonly standing: Standing | null;
}

/** Regulations, the most cited first. */
export const regulationRows = perLibrary((library: SiteLibrary): readonly RegulationRow[] =>
  library.regulations
    .map(({ id, data }) => ({
      address: regulationAddress(id),
      title: data.displayTitle,
      words: [data.type, data.docNumber, data.issued ? dateWord(data.issued) : `发布日期${unverified}`].filter(Boolean).join('　'),
      count: library.citedBy.get(targetKey({ kind: 'regulation', id }))?.length ?? 0,
      standing: standingOf(library, { kind: 'regulation', id }),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.title, b.title)),
);

/** Set phrases in the order of their pinyin. */
export const termRows = perLibrary((library: SiteLibrary): readonly KnowledgeRow[] => {
  const uses = byTerm(library);
  return library.terms
    .map(({ id, data }) => ({
      key: pinyinKey(data.title),
      address: termAddress(id),
      title: data.title,
      words: data.definition ?? `释义${unverified}`,
      count: uses.get(id)?.length ?? 0,
    }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ address, title, words, count }) => ({ address, title, words, count }));
});
