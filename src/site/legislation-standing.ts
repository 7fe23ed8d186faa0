/** What a reader should know of a text that is cited or listed: that it has been changed, ended, or does not apply yet. */
import type { CitationTarget } from '../model/citation.ts';
import type { Regulation } from '../model/schema.ts';
import { documentAddress, regulationAddress } from './address.ts';
import { agreedDay, statedEnds, type StatedEnd } from './legislation-repeals.ts';
import { entryTerm, type LawTerm } from './legislation-status.ts';
import { lawVersions, termOf } from './legislation-versions.ts';
import type { DocumentEntry, SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';
import { bookTitle, dateWord } from './wording.ts';

/** A text that stands in place of this one. `from` is null where it is not known from when. */
export interface LaterText {
  readonly address: string | null;
  readonly words: string;
  readonly from: string | null;
}

/** What the library knows about whether a text is in force; the reader's day is compared in the browser. */
export interface Standing {
  readonly term: LawTerm;
  /** The days in words: complete without scripts. */
  readonly days: readonly string[];
  readonly later: LaterText | null;
  /** Texts of the library that end this one. */
  readonly ends: readonly StatedEnd[];
}

/** Null for a text of which nothing is known but that it applies, or not even that. */
export function standingOf(library: SiteLibrary, target: Pick<CitationTarget, 'kind' | 'id'>): Standing | null {
  return index(library).get(`${target.kind}:${target.id}`) ?? null;
}

const index = perLibrary((library: SiteLibrary): ReadonlyMap<string, Standing> => {
  const newest = newestDay(library);
  const found = new Map<string, Standing>();
  const note = (key: string, term: LawTerm | null, later: LaterText | null, ends: readonly StatedEnd[]): void => {
    const days = term === null ? [] : standingDays(term, newest);
    if (term !== null && (days.length > 0 || later !== null)) found.set(key, { term, days, later, ends });
    else if (ends.length > 0) found.set(key, { term: nothingTold, days: ['废止日期待核实'], later, ends });
  };
  for (const entry of library.documents) {
    const { document } = entry.data;
    note(`document:${document}`, termOf(library, entry.data), laterWording(library, entry), statedEnds(library, { kind: 'document', id: document }));
  }
  for (const { id, data } of library.regulations) {
    note(`regulation:${id}`, termOfEntry(library, id, data), successorOf(library, data), statedEnds(library, { kind: 'regulation', id }));
  }
  return found;
});

const nothingTold: LawTerm = { from: null, changed: null, repealed: null };

/** The last day the library itself is sure to have seen. A text that applies since before then applies for every reader. */
function newestDay({ documents, regulations }: SiteLibrary): string {
  const days = [...documents.flatMap(({ data }) => [data.date, data.printedDate]), ...regulations.map(({ data }) => data.issued)];
  return days.reduce<string>((newest, day) => (day !== null && day > newest ? day : newest), '');
}

function standingDays({ from, changed, repealed }: LawTerm, newest: string): readonly string[] {
  return [
    ...(from !== null && from > newest ? [`${dateWord(from)}起施行`] : []),
    ...(changed === null ? [] : [`${dateWord(changed)}起有新文本`]),
    ...(repealed === null ? [] : [`${dateWord(repealed)}废止`]),
  ];
}

function laterWording(library: SiteLibrary, { data }: DocumentEntry): LaterText | null {
  const last = lawVersions(library, data).at(-1)?.data;
  if (!last || last.document === data.document) return null;
  return { address: documentAddress(last.document), words: bookTitle(last.title), from: termOf(library, last)?.from ?? null };
}

/** The term of an entry people have written: their days first, then those of its own text and of texts that end it. */
export function termOfEntry(library: SiteLibrary, id: string, data: Regulation): LawTerm | null {
  const text = textOfEntry(library, data)?.data;
  const own = text ? termOf(library, text) : null;
  const version = text?.legislation?.version ?? '';
  const amended = (data.amended ?? []).filter((day) => day > version);
  const stated = entryTerm({ ...data, amended, repealed: data.repealed ?? agreedDay(statedEnds(library, { kind: 'regulation', id })) });
  if (!own || !stated) return own ?? stated;
  return { from: own.from ?? stated.from, changed: own.changed ?? stated.changed, repealed: stated.repealed ?? own.repealed };
}

/** The newest wording the library has of an entry. */
export function textOfEntry(library: SiteLibrary, { title }: Regulation): DocumentEntry | undefined {
  const text = library.documentByTitle.get(title);
  return text && (lawVersions(library, text.data).at(-1) ?? text);
}

function successorOf({ documentByTitle, regulations }: SiteLibrary, { supersededBy = null }: Regulation): LaterText | null {
  if (supersededBy === null) return null;
  const text = documentByTitle.get(supersededBy)?.data;
  if (text) return { address: documentAddress(text.document), words: bookTitle(supersededBy), from: text.legislation?.effective ?? null };
  const entry = regulations.find(({ data }) => data.title === supersededBy || data.displayTitle === supersededBy);
  return { address: entry ? regulationAddress(entry.id) : null, words: bookTitle(supersededBy), from: entry?.data.effective ?? null };
}
