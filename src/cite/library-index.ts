/** What the library has, indexed once. */
import type { CitationTarget, Mention } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Knowledge, RegulationEntry } from '../model/knowledge.ts';
import { indexAffixes, type AffixIndex } from './affix-index.ts';
import type { Citable } from './citable.ts';
import { editionYear } from './edition.ts';
import { splitIssuer } from './issuer.ts';
import { readAlias } from './known-alias.ts';
import { Multimap } from './multimap.ts';
import { normaliseNumber } from './number-in-text.ts';
import { rememberKeys, remarks, titleKey } from './title.ts';

/** Something that can be cited: a regulation page or a document. */
export interface LibraryEntry {
  readonly target: CitationTarget;
  readonly title: string;
  readonly key: string;
  /** Volume of a work in several. */
  readonly volume: number | null;
  readonly type: string | null;
  readonly issuer: string | null;
  /** Of this wording. */
  readonly date: string | null;
}

/** Everything that can be cited, by the ways it is named. */
export interface LibraryIndex {
  readonly entries: readonly LibraryEntry[];
  /** By the whole title. */
  readonly titled: (title: string) => readonly LibraryEntry[];
  /** By 教师法 for 中华人民共和国教师法. */
  readonly national: (title: string) => readonly LibraryEntry[];
  /** By another name that people have written down: 党章. */
  readonly aliased: (name: string) => readonly LibraryEntry[];
  /** By a name that means an entry only in context: 条例. */
  readonly inContext: (name: string) => readonly LibraryEntry[];
  /** By the title without its issuer: 关于…的通知. */
  readonly byTail: (tail: string) => readonly LibraryEntry[];
  /** True for a title that is one of the library with 试行 or another remark behind it. */
  readonly remarked: (title: string) => boolean;
  /** By the title of a text that another document issues and holds: the document that does. */
  readonly issued: (title: string) => readonly LibraryEntry[];
  readonly numbered: (docNumber: string) => readonly LibraryEntry[];
  /** Set phrases: 三个百分之百. */
  readonly terms: (name: string) => readonly CitationTarget[];
  readonly affixes: AffixIndex<LibraryEntry>;
  readonly own: (documentId: string) => LibraryEntry | undefined;
  /** Names of the articles of a document that has any; undefined for all others. */
  readonly articlesOf: (target: CitationTarget) => ReadonlySet<string> | undefined;
  /** From when a wording of a law applies; null where nothing tells. */
  readonly appliesFrom: (target: CitationTarget) => string | null;
  /** The year a mention names for the wording it means; null when it names none. */
  readonly yearNamed: (mention: Pick<Mention, 'id' | 'documentId' | 'title' | 'text' | 'span'>) => string | null;
  /** Source text of a document, for what stands beside a mention. */
  readonly sourceOf: (documentId: string) => string;
}

const nationalPrefix = '中华人民共和国';

/** What documents are asked when they are named; worked out before, for whom has many of them. */
export type CitableOf = (document: OfficialDocument) => Citable;

/** Builds the index. A document that has a regulation page of the same title is its full text, not a second answer. */
export function indexLibrary(documents: readonly OfficialDocument[], knowledge: Knowledge, citableOf: CitableOf): LibraryIndex {
  const keyOf = rememberKeys();
  const regulations = knowledge.regulations.map(regulationEntry);
  const own = new Map(documents.map((document) => [document.id, documentEntry(document)]));
  const pages = new Set(regulations.map(({ key }) => key));
  const entries = [...regulations, ...[...own.values()].filter(({ key }) => !pages.has(key))];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const citable = new Map(documents.map((document) => [document.id, citableOf(document)]));
  return {
    entries,
    ...nameIndexes(entries, keyOf),
    ...aliasIndexes(regulations, knowledge.regulations, keyOf),
    remarked: remarkIndex(entries, keyOf),
    issued: issuedIndex(citable, own, keyOf),
    numbered: numberIndex(entries, regulations, knowledge.regulations, documents),
    terms: termIndex(knowledge, keyOf),
    affixes: indexAffixes(entries, ({ key }) => key),
    own: (id) => own.get(id),
    articlesOf: articleIndex(citable),
    appliesFrom: ({ kind, id }) => (kind === 'document' ? (citable.get(id)?.appliesFrom ?? null) : null),
    yearNamed: yearIndex(citable),
    sourceOf: (id) => byId.get(id)?.source.text ?? '',
  };
}

function regulationEntry(entry: RegulationEntry): LibraryEntry {
  const { id, title, displayTitle, volume, type, issuer, issued } = entry;
  const shown = volume === null ? title : displayTitle;
  return { target: { kind: 'regulation', id, title: shown }, title, key: titleKey(title), volume, type, issuer, date: issued };
}

function documentEntry(document: OfficialDocument): LibraryEntry {
  const { id, title, genre, issuer } = document;
  return { target: { kind: 'document', id, title }, title, key: titleKey(title), volume: null, type: genre, issuer, date: wordingDay(document) };
}

/** The last day its history names, else its own date: wordings of one law were all passed on one day. */
function wordingDay({ front, date }: OfficialDocument): string | null {
  const history = front.filter(({ role }) => role === 'history').map(({ text }) => text.replaceAll(/\s/gu, '')).join('\n');
  const days = Array.from(history.matchAll(/(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日/gu), ({ groups = {} }) =>
    [groups['year'], groups['month']?.padStart(2, '0'), groups['day']?.padStart(2, '0')].join('-'),
  );
  return days.sort().at(-1) ?? date;
}

function nameIndexes(entries: readonly LibraryEntry[], keyOf: typeof titleKey): Pick<LibraryIndex, 'titled' | 'national' | 'byTail'> {
  const titled = new Multimap<LibraryEntry>();
  const national = new Multimap<LibraryEntry>();
  const tails = new Multimap<LibraryEntry>();
  for (const entry of entries) {
    titled.add(entry.key, entry);
    if (entry.key.startsWith(nationalPrefix)) national.add(entry.key.slice(nationalPrefix.length), entry);
    else national.add(nationalPrefix + entry.key, entry);
    tails.add(titleKey(splitIssuer(entry.title).tail), entry);
  }
  return {
    titled: (title) => titled.get(keyOf(title)),
    national: (title) => national.get(keyOf(title)),
    byTail: (tail) => tails.get(keyOf(tail)),
  };
}

function aliasIndexes(
  entries: readonly LibraryEntry[],
  regulations: readonly RegulationEntry[],
  keyOf: typeof titleKey,
): Pick<LibraryIndex, 'aliased' | 'inContext'> {
  const sure = new Multimap<LibraryEntry>();
  const unsure = new Multimap<LibraryEntry>();
  for (const [index, entry] of entries.entries()) {
    for (const alias of regulations[index]?.aliases.map(readAlias) ?? []) {
      (alias.sure ? sure : unsure).add(titleKey(alias.name), entry);
    }
  }
  return { aliased: (name) => sure.get(keyOf(name)), inContext: (name) => unsure.get(keyOf(name)) };
}

function numberIndex(
  entries: readonly LibraryEntry[],
  regulations: readonly LibraryEntry[],
  written: readonly RegulationEntry[],
  documents: readonly OfficialDocument[],
): LibraryIndex['numbered'] {
  const numbers = new Multimap<LibraryEntry>();
  const byId = new Map(entries.map((entry) => [`${entry.target.kind} ${entry.target.id}`, entry]));
  for (const [index, entry] of regulations.entries()) {
    const number = written[index]?.docNumber;
    if (number) numbers.add(normaliseNumber(number), entry);
  }
  for (const { id, docNumber } of documents) {
    const entry = byId.get(`document ${id}`);
    if (docNumber && entry) numbers.add(normaliseNumber(docNumber), entry);
  }
  return (docNumber) => numbers.get(normaliseNumber(docNumber));
}

function termIndex({ terms }: Knowledge, keyOf: typeof titleKey): LibraryIndex['terms'] {
  const names = new Multimap<CitationTarget>();
  for (const { id, title, aliases } of terms) {
    const target: CitationTarget = { kind: 'term', id, title };
    for (const name of [title, ...aliases]) names.add(titleKey(name), target);
  }
  return (name) => names.get(keyOf(name));
}

function issuedIndex(citable: ReadonlyMap<string, Citable>, entries: ReadonlyMap<string, LibraryEntry>, keyOf: typeof titleKey): LibraryIndex['issued'] {
  const issued = new Multimap<LibraryEntry>();
  for (const [id, entry] of entries) for (const title of citable.get(id)?.issued ?? []) issued.add(titleKey(title), entry);
  return (title) => issued.get(keyOf(title));
}

function articleIndex(citable: ReadonlyMap<string, Citable>): LibraryIndex['articlesOf'] {
  const articles = new Map<string, ReadonlySet<string>>();
  for (const [id, { articles: names }] of citable) if (names.length > 0) articles.set(id, new Set(names));
  return ({ kind, id }) => (kind === 'document' ? articles.get(id) : undefined);
}

/** Of a mention that is asked about for no document, the words alone tell. */
function yearIndex(citable: ReadonlyMap<string, Citable>): LibraryIndex['yearNamed'] {
  return (mention) => {
    const { years } = citable.get(mention.documentId) ?? {};
    return years ? (years[mention.id] ?? null) : editionYear(mention, '');
  };
}

const remarkKeys = remarks.map((remark) => titleKey(`（${remark}）`));

function remarkIndex(entries: readonly LibraryEntry[], keyOf: typeof titleKey): LibraryIndex['remarked'] {
  const bare = new Set(entries.flatMap(({ key }) => remarkKeys.flatMap((remark) => (key.endsWith(remark) ? [key.slice(0, -remark.length)] : []))));
  return (title) => bare.has(keyOf(title));
}
