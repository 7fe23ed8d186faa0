/** Entries of people's knowledge (regulations and terms) as cards in which every statement shows where it is from. */
import type { Regulation, Term } from '../model/schema.ts';
import { publicAddress } from './public-address.ts';
import { bookTitle, dateWord, unverified } from './wording.ts';

/** A source of an entry, numbered as the marks name it. */
export interface SourceRow {
  readonly number: number;
  /** Null when a reader cannot be sent there. */
  readonly address: string | null;
  /** Why there is no address. */
  readonly note: string | null;
  /** What the source states, without the list of fields in front. */
  readonly states: string;
}

/** A line of the facts: 制定机关 with the name, the numbers of its sources, or 待核实. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  /** True when nobody has found the value. */
  readonly absent: boolean;
  /** Numbers of the sources that support it. */
  readonly marks: readonly number[];
  /** `待核实`, `编者归类`, or null when a source supports it. */
  readonly flag: string | null;
}

/** A sentence of the entry with the numbers of its sources. */
export interface StatementRow {
  readonly text: string;
  readonly marks: readonly number[];
  readonly flag: string | null;
}

/** What the page of a regulation or set phrase says, and on whose word. */
export interface KnowledgeView {
  readonly facts: readonly FactRow[];
  readonly statements: readonly StatementRow[];
  readonly sources: readonly SourceRow[];
}

type Knowledge = Regulation | Term;
type Field = 'issuer' | 'docNumber' | 'issued' | 'effective' | 'amended' | 'repealed' | 'supersededBy' | 'type' | 'status' | 'structure';

/** Field of the schema, name on the card, names in ［…］ of a source. */
const fields: readonly { readonly field: Field; readonly name: string; readonly inSources: readonly string[] }[] = [
  { field: 'issuer', name: '发布机关', inSources: ['issuer'] },
  { field: 'docNumber', name: '发文字号', inSources: ['docNumber', 'doc_number'] },
  { field: 'issued', name: '发布日期', inSources: ['issued'] },
  { field: 'effective', name: '施行日期', inSources: ['effective'] },
  { field: 'amended', name: '新文本施行', inSources: ['amended'] },
  { field: 'repealed', name: '废止日期', inSources: ['repealed'] },
  { field: 'supersededBy', name: '代之以', inSources: ['supersededBy', 'superseded_by'] },
  { field: 'type', name: '类别', inSources: ['type', 'kind'] },
  { field: 'status', name: '状态', inSources: ['status'] },
  { field: 'structure', name: '体例', inSources: ['structure'] },
];

/** Fields that are no question where nobody has filled them. */
const optional: readonly Field[] = ['amended', 'repealed', 'supersededBy'];

/** The card of a regulation. Fields nobody has filled show 待核实; that it is amended or repealed is shown only where it is stated. */
export function knowledgeView(entry: Knowledge): KnowledgeView {
  const addresses = sourceAddresses(entry);
  const isShown = (field: Field): boolean => valueOf(entry, field) !== null || (entry.kind === 'regulation' && !optional.includes(field));
  const shown = fields.filter(({ field }) => isShown(field) && (entry.kind === 'regulation' || field !== 'type'));
  return {
    facts: shown.map(({ field, name, inSources }) => factRow(entry, field, name, inSources)),
    statements: entry.facts.map(({ text, source, confidence }) => ({
      text,
      marks: source === null ? [] : [addresses.indexOf(source) + 1],
      flag: confidence === 'verified' && source !== null && isTraceable(source) ? null : unverified,
    })),
    sources: addresses.map((address, at) => sourceRow(address, at + 1, entry)),
  };
}

/** Marks of the sources that support a field that stands outside the card: a term's definition, its members. */
export function marksFor(entry: Knowledge, field: string): { readonly marks: readonly number[]; readonly flag: string | null } {
  const supports = supporting(entry, [field]);
  const verified = entry.confidence === 'verified' && supports.some(({ url }) => isTraceable(url));
  return { marks: supports.map(({ mark }) => mark), flag: verified ? null : unverified };
}

/** Listed sources in their order, then addresses only a single statement names. */
function sourceAddresses(entry: Knowledge): readonly string[] {
  const listed = entry.sources.map(({ url }) => url);
  const named = entry.facts.flatMap(({ source }) => (source === null ? [] : [source]));
  return [...new Set([...listed, ...named])];
}

function factRow(entry: Knowledge, field: Field, name: string, inSources: readonly string[]): FactRow {
  const value = valueOf(entry, field);
  if (value === null) return { name, value: unverified, absent: true, marks: [], flag: null };
  const supports = supporting(entry, inSources);
  const supported = supports.some(({ url }) => isTraceable(url));
  return {
    name,
    value,
    absent: false,
    marks: supports.map(({ mark }) => mark),
    flag: supported ? null : field === 'type' ? '编者归类' : unverified,
  };
}

/** As a reader reads it; null where nobody has stated it. */
function valueOf(entry: Knowledge, field: Field): string | null {
  if (field === 'issued' || field === 'effective') return entry[field] && dateWord(entry[field]);
  if (field !== 'amended' && field !== 'repealed' && field !== 'supersededBy') return entry[field];
  if (entry.kind === 'term') return null;
  const { amended = [], repealed = null, supersededBy = null } = entry;
  if (field === 'amended') return amended.length === 0 ? null : amended.map(dateWord).join('、');
  return field === 'repealed' ? repealed && dateWord(repealed) : supersededBy && bookTitle(supersededBy);
}

function supporting(entry: Knowledge, names: readonly string[]): { readonly url: string; readonly mark: number }[] {
  const addresses = sourceAddresses(entry);
  return entry.sources
    .filter(({ states }) => supportedFields(states).some((field) => names.includes(field)))
    .map(({ url }) => ({ url, mark: addresses.indexOf(url) + 1 }))
    .filter(({ mark }, at, all) => all.findIndex((other) => other.mark === mark) === at);
}

const fieldList = /^［(?<names>[^］]*)］/u;

/** `［issuer｜issued］编辑单位…` → `['issuer', 'issued']`. */
const supportedFields = (states: string): readonly string[] => fieldList.exec(states)?.groups?.['names']?.split('｜') ?? [];

/** A source someone can look up: a public address, or the library's own document. */
const isTraceable = (address: string): boolean => publicAddress(address) !== null || isOwnDocument(address);
const isOwnDocument = (address: string): boolean => address.startsWith('seed:');

function sourceRow(address: string, number: number, entry: Knowledge): SourceRow {
  const states = entry.sources
    .filter(({ url }) => url === address)
    .map((source) => source.states.replace(fieldList, '').trim())
    .join('；');
  const link = publicAddress(address);
  const note = link !== null ? null : isOwnDocument(address) ? '本库所收原件，来源无公开地址' : '来源无公开地址';
  return { number, address: link, note, states };
}
