/** A document as lists show it. */
import type { DocumentPage } from '../model/schema.ts';
import { documentAddress } from './address.ts';
import { standingOf, type Standing } from './legislation-standing.ts';
import type { SiteLibrary } from './library.ts';
import { dateWord } from './wording.ts';

/** One row of a list of documents. */
export interface DocumentRow {
  readonly address: string;
  readonly title: string;
  /** What is known of it: 条例, 成文 2024年4月26日, 72 个条文, 缺损 2 处. */
  readonly facts: readonly string[];
  readonly standing: Standing | null;
}

/** What lists show of a document. What it does not state is left for its own page to say. */
export function documentRow(library: SiteLibrary, page: DocumentPage): DocumentRow {
  return {
    address: documentAddress(page.document),
    title: page.title,
    facts: rowFacts(page),
    standing: standingOf(library, { kind: 'document', id: page.document }),
  };
}

/** Lines break between facts. */
const space = '\u00a0';

function rowFacts({ genre, docNumber, date, printedDate, gaps, form, ...page }: DocumentPage): readonly string[] {
  const facts = [
    genre,
    docNumber,
    date && `成文${space}${dateWord(date)}`,
    printedDate && `${dateWord(printedDate)}印发`,
    `${String(page.legislation?.articles ?? countItems(page))}${space}${form === 'policy' ? '条' : '个条文'}`,
    gaps.length > 0 && `缺损${space}${String(gaps.length)}${space}处`,
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

function countItems({ sections }: Pick<DocumentPage, 'sections'>): number {
  return sections.flatMap(({ rows }) => rows).filter((row) => row.type === 'division' && !row.heading).length;
}
