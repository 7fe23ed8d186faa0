/** Ways into the library other than search: by addressee, by year, by heading. */
import type { DocumentPage } from '../model/schema.ts';
import { anchorName, documentAddress } from './address.ts';
import { documentRow, type DocumentRow } from './document-row.ts';
import { allTasks, groupItems, type ItemLink } from './item-link.ts';
import type { SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';

/** A heading of a browse page with the items below it: 教师 with all items that name teachers. */
export interface NamedItems {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ItemLink[];
}

/** Addressees with their items, the most addressed first. */
export const byParty = perLibrary((library): readonly NamedItems[] => {
  const groups = groupItems(allTasks(library), ({ parties }) => parties, ({ party }) => party, ({ id }) => id);
  return [...groups]
    .map(([name, items]) => ({ id: anchorName('party', name), name, items }))
    .sort((a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1));
});

/** Items in which a set phrase stands, by the id of its term. */
export const byTerm = perLibrary((library) => groupItems(allTasks(library), ({ phrases }) => phrases, ({ term }) => term, ({ id }) => id));

/** Documents of a year; null for those that tell none. */
export interface YearGroup {
  readonly year: string | null;
  readonly id: string;
  readonly documents: readonly DocumentRow[];
}

/** Newest year first; documents without any year last. */
export const byYear = perLibrary((library: SiteLibrary): readonly YearGroup[] => {
  const groups = new Map<string | null, DocumentRow[]>();
  for (const { data } of library.documents) {
    const group = groups.get(data.year) ?? [];
    groups.set(data.year, group);
    group.push(documentRow(library, data));
  }
  return [...groups].map(([year, documents]) => ({ year, id: `year-${year ?? 'unknown'}`, documents }));
});

/** A section in a list of documents: `二、 深化新时代思政改革创新` with the numbers of its items. */
export interface SectionRow {
  readonly address: string;
  readonly mark: string;
  readonly heading: string;
  readonly lost: boolean;
  /** `5.　〔6〕　7.　8.` */
  readonly items: string;
}

/** Policy documents with the headings their items stand under. */
export const bySection = perLibrary((library: SiteLibrary) =>
  library.documents
    .filter(({ data }) => data.form === 'policy')
    .map(({ data }) => ({ address: documentAddress(data.document), title: data.title, sections: sectionRows(data) }))
    .filter(({ sections }) => sections.length > 0),
);

function sectionRows(page: DocumentPage): readonly SectionRow[] {
  return page.sections.flatMap(({ section, rows }) => {
    if (!section) return [];
    const { id, mark, title, lost } = section;
    const marks = rows.map((row) => (row.type === 'gap' ? `${row.mark}缺` : row.mark));
    const address = `${documentAddress(page.document)}#${id}`;
    return [{ address, mark, heading: title ?? '标题缺失', lost, items: marks.join('　') }];
  });
}
