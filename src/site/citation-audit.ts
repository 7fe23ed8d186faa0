/** 引文核查: every mention by what came of it and by the name it gives, those that need a person first. */
import type { CitationStatus } from '../model/citation.ts';
import type { SiteLibrary } from './library.ts';
import type { PlacedMention } from './mentions.ts';
import { perLibrary } from './per-library.ts';
import { targetLink, type LinkRow } from './task-view.ts';
import { bookTitle, noDocumentWord, statusWord } from './wording.ts';

/** What became of a mention: a citation status, or a text that was only planned, or a form or licence. */
export type Outcome = CitationStatus | 'planned' | 'form';

/** Order on the page: what a person should look at comes first. */
const order: readonly Outcome[] = ['truncated', 'ambiguous', 'unresolved', 'external', 'planned', 'form', 'resolved'];
const words: Readonly<Record<Outcome, { readonly word: string; readonly meaning: string }>> = { ...statusWord, ...noDocumentWord };

/** Outcomes somebody may want to look into. */
export const isOpen = (outcome: Outcome): boolean => order.indexOf(outcome) < order.indexOf('planned');

/** One name with one outcome. */
export interface AuditTitle {
  /** `《乙规定办法》`; the words as printed where no title can be told. */
  readonly words: string;
  readonly count: number;
  readonly documents: number;
  readonly reasons: readonly string[];
  /** What it means, or may mean. */
  readonly links: readonly LinkRow[];
  /** The first places. */
  readonly places: readonly PlacedMention[];
}

/** All mentions with one outcome, by the title they name. */
export interface AuditGroup {
  readonly outcome: Outcome;
  readonly word: string;
  readonly meaning: string;
  readonly count: number;
  /** Most mentioned first. */
  readonly titles: readonly AuditTitle[];
}

/** Every outcome, also those that never occur: a count of nought is an answer. */
export function auditGroups(mentions: readonly PlacedMention[]): readonly AuditGroup[] {
  const byOutcome = groupBy(mentions, ({ citation }) => citation.sense ?? citation.status);
  return order.map((outcome) => {
    const own = byOutcome.get(outcome) ?? [];
    return { outcome, ...words[outcome], count: own.length, titles: auditTitles(own) };
  });
}

/** Places shown of one name; the pages of the documents have them all. */
const mostPlaces = 40;

function auditTitles(mentions: readonly PlacedMention[]): readonly AuditTitle[] {
  return [...groupBy(mentions, nameOf)]
    .map(([name, own]): AuditTitle => {
      const links = own.flatMap(({ citation }) => [...citation.targets, ...citation.candidates]).map(targetLink);
      return {
        words: name, count: own.length, documents: new Set(own.map(({ document }) => document)).size,
        reasons: [...new Set(own.map(({ citation }) => citation.reason))].slice(0, 3),
        links: [...new Map(links.map((link) => [link.address, link])).values()], places: own.slice(0, mostPlaces),
      };
    })
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

function nameOf({ citation: { title, text, status } }: PlacedMention): string {
  return title === null || status === 'truncated' || !/[《》]/u.test(text) ? text : bookTitle(title);
}

/** Up to here one page shows every mention; beyond, each document and each outcome has a page of its own. */
const onePage = 800;

/** A document with its mentions, as 引文核查 lists it. */
export interface AuditDocument {
  readonly document: string;
  readonly title: string;
  readonly address: string;
  readonly total: number;
  /** Mentions somebody may want to look into, by outcome, in the order of the page. */
  readonly open: readonly number[];
  readonly mentions: readonly PlacedMention[];
}

/** Everything on the page 引文核查; `paged` when the documents have pages of their own. */
export interface Audit {
  readonly total: number;
  readonly paged: boolean;
  readonly groups: readonly AuditGroup[];
  /** One for each document that names another, those with most to look into first. */
  readonly documents: readonly AuditDocument[];
}

/** The audit of a library, worked out once. */
export const audit = perLibrary((library: SiteLibrary): Audit => {
  const { mentions } = library;
  const paged = mentions.length > onePage;
  return { total: mentions.length, paged, groups: auditGroups(mentions), documents: auditDocuments(mentions, paged) };
});

function auditDocuments(mentions: readonly PlacedMention[], paged: boolean): readonly AuditDocument[] {
  const openCount = ({ open }: AuditDocument): number => open.reduce((sum, count) => sum + count, 0);
  return [...groupBy(mentions, ({ document }) => document)]
    .map(([document, own]) => {
      const outcomes = own.map(({ citation }) => citation.sense ?? citation.status);
      return {
        document, title: own[0]?.documentTitle ?? document, total: own.length, mentions: own,
        address: paged ? `/citations/${document}.html` : `/documents/${document}.html`,
        open: order.filter(isOpen).map((outcome) => outcomes.filter((other) => other === outcome).length),
      };
    })
    .sort((a, b) => openCount(b) - openCount(a) || b.total - a.total);
}

/** Where all names of one outcome are, in a large library: `/citations/titles/external.html`. */
export const titlesAddress = (outcome: Outcome): string => `/citations/titles/${outcome}.html`;

function groupBy<K>(mentions: readonly PlacedMention[], keyOf: (mention: PlacedMention) => K): Map<K, PlacedMention[]> {
  const groups = new Map<K, PlacedMention[]>();
  for (const mention of mentions) {
    const group = groups.get(keyOf(mention)) ?? [];
    groups.set(keyOf(mention), group);
    group.push(mention);
  }
  return groups;
}
