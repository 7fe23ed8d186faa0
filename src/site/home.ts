/** What the first page shows beside the search field. */
import type { CitationTarget } from '../model/citation.ts';
import type { DocumentPage } from '../model/schema.ts';
import { documentAddress, regulationAddress, termAddress } from './address.ts';
import { byTerm } from './browse.ts';
import { contentsOf, type ContentsSection } from './contents.ts';
import { documentRow, type DocumentRow } from './document-row.ts';
import { allTasks } from './item-link.ts';
import { targetKey, type SiteLibrary } from './library.ts';
import { documentIdentity } from './reference.ts';
import { bookTitle } from './wording.ts';

/** A link with the number of places it stands for. */
export interface CountedLink {
  readonly address: string;
  readonly words: string;
  readonly count: number;
}

/** A document on the home page. */
export interface HomeDocument extends DocumentRow {
  readonly identity: string;
  /** Empty when the library holds too many documents, or the document too many items, to print the contents here. */
  readonly contents: readonly ContentsSection[];
}

/** Everything the home page shows. */
export interface HomeView {
  readonly documents: readonly HomeDocument[];
  /** Documents that are not shown here. */
  readonly more: number;
  /** Most cited first; never more than ten. */
  readonly cited: readonly CountedLink[];
  readonly phrases: readonly CountedLink[];
  /** Words to try the search with, all of them in the library. */
  readonly examples: readonly string[];
  readonly totals: { readonly documents: number; readonly items: number; readonly mentions: number; readonly regulations: number };
}

const [withContents, mostRows, listed, topmost] = [2, 300, 12, 10];

const rowCount = ({ sections }: DocumentPage): number => sections.reduce((sum, { rows }) => sum + rows.length, 0);

/** Search examples, the newest documents, and what they cite and use most. */
export function homeView(library: SiteLibrary): HomeView {
  const shown = library.documents.slice(0, listed);
  const open = library.documents.length <= withContents;
  const [cited, phrases] = [mostCited(library), mostUsed(library)];
  return {
    documents: shown.map(({ data }) => ({
      ...documentRow(library, data),
      identity: documentIdentity(data),
      contents: open && rowCount(data) <= mostRows ? contentsOf(data) : [],
    })),
    more: library.documents.length - shown.length,
    cited,
    phrases,
    examples: examples(library, cited, phrases),
    totals: {
      documents: library.documents.length,
      items: [...library.tasks.values()].reduce((sum, tasks) => sum + tasks.length, 0),
      mentions: library.mentions.length,
      regulations: library.regulations.length,
    },
  };
}

function mostCited(library: SiteLibrary): readonly CountedLink[] {
  /** A law that speaks of its own articles is not cited by that. */
  const citing = (target: Pick<CitationTarget, 'kind' | 'id'>): number =>
    (library.citedBy.get(targetKey(target)) ?? []).filter(({ document }) => target.kind !== 'document' || document !== target.id).length;
  return topOf([
    ...library.regulations.map(({ id, data }) => ({ address: regulationAddress(id), words: data.displayTitle, count: citing({ kind: 'regulation', id }) })),
    ...library.documents.map(({ data: { document: id, title } }) => ({ address: documentAddress(id), words: bookTitle(title), count: citing({ kind: 'document', id }) })),
  ]);
}

function mostUsed(library: SiteLibrary): readonly CountedLink[] {
  const uses = byTerm(library);
  const rows = library.terms.map(({ id, data }) => ({ address: termAddress(id), words: data.title, count: uses.get(id)?.length ?? 0 }));
  return topOf(rows);
}

/** Texts of one title are one row, that of the most cited. */
function topOf(rows: readonly CountedLink[]): readonly CountedLink[] {
  const sorted = rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return sorted.filter(({ words }, at) => sorted.findIndex((row) => row.words === words) === at).slice(0, topmost);
}

/** A keyword, a set phrase, a title without its 《》: as people remember things. */
function examples(library: SiteLibrary, cited: readonly CountedLink[], phrases: readonly CountedLink[]): readonly string[] {
  const words = allTasks(library).flatMap(({ keywords }) => keywords.filter(({ word }) => word.length > 2 && word.length < 6));
  const keyword = words.reduce((best, { word, weight }) => (weight > best.weight ? { word, weight } : best), { word: '', weight: 0 });
  const title = cited.map((link) => link.words.replaceAll(/[《》]/gu, '')).reduce((best, name) => (best === '' || name.length < best.length ? name : best), '');
  return [...new Set([keyword.word, phrases[0]?.words ?? '', title])].filter((word) => word !== '');
}
