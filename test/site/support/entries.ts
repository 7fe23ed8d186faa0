/** Small valid pages of content, each field of which a test may replace. */
import type { DocumentPage, Regulation, TaskPage, Term } from '../../../src/model/schema.ts';
import type { Collections, Entry } from '../../../src/site/entry.ts';
import { makeLibrary, type SiteLibrary } from '../../../src/site/library.ts';

export const sha256 = 'a'.repeat(64);

/** Item 8 of `tj-2020`, one paragraph: `强化师德师风建设。`. */
export function makeTask(fields: Partial<TaskPage> = {}): TaskPage {
  return {
    title: '强化师德师风建设',
    kind: 'task',
    document: 'tj-2020',
    documentTitle: '2020年教育系统党建工作要点',
    division: 'item-08',
    order: 7,
    level: 3,
    label: '8.',
    number: 8,
    mark: '8.',
    inferred: null,
    unassigned: false,
    titled: true,
    section: { id: 'section-2', mark: '二、', title: '深化新时代思政改革创新', lost: false, why: null },
    lines: [38, 42],
    sourceSha256: sha256,
    paragraphs: [{ span: { start: 0, end: 9 }, lines: [38, 38], join: 'start' }],
    citations: [],
    requirements: [],
    parties: [],
    figures: [],
    phrases: [],
    keywords: [],
    related: [],
    damage: [],
    suspect: [],
    previous: null,
    next: null,
    ...fields,
  };
}

type Citation = TaskPage['citations'][number];

/** A resolved mention of 《中国共产党宣传工作条例》 at the start of the text. */
export function makeCitation(fields: Partial<Citation> = {}): Citation {
  return {
    id: 'c1',
    origin: 'machine',
    span: { start: 0, end: 13 },
    lines: [19, 19],
    text: '《中国共产党宣传工作条例》',
    status: 'resolved',
    title: '中国共产党宣传工作条例',
    targets: [{ kind: 'regulation', id: 'xuanchuan', title: '中国共产党宣传工作条例' }],
    candidates: [],
    reason: '题名全同。',
    sentence: '学习贯彻《中国共产党宣传工作条例》。',
    ...fields,
  };
}

/** The same mention as a document's page lists it, outside all items. */
export function makeMention(): DocumentPage['citations'][number] {
  const { id, origin, lines, text, status, title, targets, candidates, reason, sentence } = makeCitation();
  return { division: null, id, origin, lines, text, status, title, targets, candidates, reason, sentence };
}

/** Fields every annotation with a place has. */
export const placed = (id: string, start: number, end: number, text = '') => ({
  id,
  origin: 'machine' as const,
  span: { start, end },
  lines: [38, 38] as [number, number],
  text,
});

type Row = DocumentPage['sections'][number]['rows'][number];

export function makeRow(fields: Partial<Extract<Row, { type: 'division' }>> = {}): Row {
  return {
    type: 'division',
    path: 'tasks/tj-2020/item-08',
    mark: '8.',
    title: '强化师德师风建设',
    id: 'item-08',
    level: 3,
    heading: false,
    titled: true,
    inferred: null,
    unassigned: false,
    suspect: false,
    lines: [38, 42],
    ...fields,
  };
}

export function makeGapRow(fields: Partial<Extract<Row, { type: 'gap' }>> = {}): Row {
  return { type: 'gap', level: 3, mark: '〔15–18〕', from: 15, to: 18, partial: false, lines: [62, 68], why: '四个序号未见', ...fields };
}

/** A block of one paragraph a line, its lines counted from `line`. */
export function makeBlock(role: string, line: number, ...texts: readonly string[]): DocumentPage['front'][number] {
  let at = 0;
  const paragraphs = texts.map((text, index) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    const own: [number, number] = [line + index, line + index];
    return { span, lines: own, join: index === 0 ? ('start' as const) : ('paragraph' as const) };
  });
  return { role, lines: [line, line + texts.length - 1], text: texts.join('\n'), paragraphs };
}

export function makeDocument(fields: Partial<DocumentPage> = {}): DocumentPage {
  return {
    title: '2020年教育系统党建工作要点',
    kind: 'document',
    document: 'tj-2020',
    form: 'policy',
    issuer: null,
    docNumber: null,
    date: null,
    printedDate: '2020-03-19',
    printingOffice: null,
    addressees: null,
    genre: '工作要点',
    year: '2020',
    source: { path: '要点.txt', sha256, format: 'txt', encoding: 'utf-8', lineCount: 96, url: null, provenance: null, removed: [] },
    declared: [],
    sections: [
      { section: { id: 'section-2', mark: '二、', title: '深化新时代思政改革创新', lost: false, why: null }, rows: [makeRow()] },
    ],
    front: [],
    closing: [],
    noise: [],
    gaps: [],
    suspect: [],
    readings: [],
    citations: [],
    ...fields,
  };
}

const unknownFacts = { issuer: null, docNumber: null, issued: null, effective: null, status: null, structure: null, notes: null };

export function makeRegulation(fields: Partial<Regulation> = {}): Regulation {
  return {
    kind: 'regulation',
    title: '中国共产党宣传工作条例',
    displayTitle: '《中国共产党宣传工作条例》',
    volume: null,
    aliases: [],
    ...unknownFacts,
    type: null,
    facts: [],
    sources: [],
    confidence: 'verified',
    ...fields,
  };
}

export function makeTerm(fields: Partial<Term> = {}): Term {
  return {
    kind: 'term',
    title: '四个意识',
    aliases: [],
    ...unknownFacts,
    type: '提法',
    definition: null,
    members: [],
    facts: [],
    sources: [],
    confidence: 'verified',
    ...fields,
  };
}

const entries = <T>(pages: readonly T[], idOf: (page: T) => string): Entry<T>[] => pages.map((data) => ({ id: idOf(data), data }));

interface Pages {
  readonly tasks?: readonly TaskPage[];
  readonly documents?: readonly DocumentPage[];
  readonly regulations?: Readonly<Record<string, Regulation>>;
  readonly terms?: Readonly<Record<string, Term>>;
}

export function makeCollections({ tasks = [], documents = [], regulations = {}, terms = {} }: Pages = {}): Collections {
  return {
    tasks: entries(tasks, ({ document, division }) => `${document}/${division}`),
    documents: entries(documents, ({ document }) => document),
    regulations: Object.entries(regulations).map(([id, data]) => ({ id, data })),
    terms: Object.entries(terms).map(([id, data]) => ({ id, data })),
    notes: [],
    site: [],
  };
}

export const makeSite = (pages: Pages = {}): SiteLibrary => makeLibrary(makeCollections(pages));
