/** 引文核查: every mention with its status and reason, those that need a person first. */
import type { CitationStatus } from '../model/citation.ts';
import type { SiteLibrary } from './library.ts';
import type { PlacedMention } from './mentions.ts';
import { perLibrary } from './per-library.ts';
import { statusWord } from './wording.ts';

/** Order on the page: what a person should look at comes first. */
const order: readonly CitationStatus[] = ['truncated', 'ambiguous', 'unresolved', 'external', 'resolved'];

export interface AuditGroup {
  readonly status: CitationStatus;
  readonly word: string;
  readonly meaning: string;
  readonly count: number;
  readonly mentions: readonly PlacedMention[];
}

/** Every status, also those that never occur: a count of nought is an answer. */
export function auditGroups(mentions: readonly PlacedMention[]): readonly AuditGroup[] {
  return order.map((status) => {
    const own = mentions.filter(({ citation }) => citation.status === status);
    return { status, ...statusWord[status], count: own.length, mentions: own };
  });
}

/** Up to here one page shows every mention; beyond, each document has a page of its own. */
const onePage = 800;

export interface AuditDocument {
  readonly document: string;
  readonly title: string;
  readonly address: string;
  readonly total: number;
  readonly open: number;
  readonly mentions: readonly PlacedMention[];
}

export interface Audit {
  readonly total: number;
  readonly paged: boolean;
  /** All mentions on one page, or only their counts when `paged`. */
  readonly groups: readonly AuditGroup[];
  /** One for each document that names another, when `paged`. */
  readonly documents: readonly AuditDocument[];
}

export const audit = perLibrary((library: SiteLibrary): Audit => {
  const { mentions } = library;
  const paged = mentions.length > onePage;
  const groups = auditGroups(mentions);
  return {
    total: mentions.length,
    paged,
    groups: paged ? groups.map((group) => ({ ...group, mentions: [] })) : groups,
    documents: paged ? auditDocuments(mentions) : [],
  };
});

function auditDocuments(mentions: readonly PlacedMention[]): readonly AuditDocument[] {
  const groups = new Map<string, PlacedMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.document) ?? [];
    groups.set(mention.document, group);
    group.push(mention);
  }
  return [...groups].map(([document, own]) => ({
    document,
    title: own[0]?.documentTitle ?? document,
    address: `/citations/${document}.html`,
    total: own.length,
    open: own.filter(({ citation }) => citation.status !== 'resolved' && citation.status !== 'external').length,
    mentions: own,
  }));
}
