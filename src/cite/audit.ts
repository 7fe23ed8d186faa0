import type { Citation, CitationStatus } from '../model/citation.ts';

/**
 * What came of a citation, for counting: its status, but a licence or form (《营业执照》) and a document that is still to be made
 * (制定…办法) are told apart, since nobody need look for them.
 */
export type CitationOutcome = CitationStatus | 'planned' | 'form';

/** How many mentions came to each outcome. */
export type OutcomeCounts = Readonly<Record<CitationOutcome, number>>;

/** One name over the whole library with one outcome: 《中华人民共和国教师法》, 库外, cited n times in m documents. */
export interface TitleAudit {
  /** The title, or the words as printed where no title can be told. */
  readonly title: string;
  readonly outcome: CitationOutcome;
  readonly citations: readonly Citation[];
  /** How many documents name it. */
  readonly documents: number;
}

/** The outcomes of one document. */
export interface DocumentAudit {
  readonly documentId: string;
  readonly counts: OutcomeCounts;
}

/** The citations of a library, counted. References of a document to itself are counted apart. */
export interface CitationAudit {
  readonly total: OutcomeCounts;
  readonly internal: OutcomeCounts;
  /** Documents that name another one, those with most to look into first. */
  readonly documents: readonly DocumentAudit[];
  /** Names that are not resolved, those cited most first. */
  readonly titles: readonly TitleAudit[];
}

/** Outcomes a person may have to look into. */
export const openOutcomes: readonly CitationOutcome[] = ['truncated', 'ambiguous', 'unresolved', 'external'];

/** `{ status: 'external', sense: 'form' }` → form. */
export function outcomeOf({ status, sense }: Pick<Citation, 'status' | 'sense'>): CitationOutcome {
  return status !== 'resolved' && (sense === 'form' || sense === 'planned') ? sense : status;
}

/** Counts all mentions by outcome, document and title; what needs most looking into goes first. */
export function auditCitations(citations: readonly Citation[]): CitationAudit {
  const named = citations.filter(({ kind }) => kind !== 'internal');
  const documents = [...groupBy(named, ({ documentId }) => documentId)].map(([documentId, group]) => ({ documentId, counts: countOutcomes(group) }));
  return {
    total: countOutcomes(named),
    internal: countOutcomes(citations.filter(({ kind }) => kind === 'internal')),
    documents: documents.sort((a, b) => openCount(b.counts) - openCount(a.counts) || (a.documentId < b.documentId ? -1 : 1)),
    titles: auditTitles(named.filter(({ status }) => status !== 'resolved')),
  };
}

/** How many of them a person may have to look into. */
export function openCount(counts: OutcomeCounts): number {
  return openOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

function auditTitles(open: readonly Citation[]): TitleAudit[] {
  return [...groupBy(open, (citation) => `${outcomeOf(citation)} ${citation.title ?? citation.text}`).values()]
    .map((group): TitleAudit => {
      const [first] = group as [Citation];
      return { title: first.title ?? first.text, outcome: outcomeOf(first), citations: group, documents: new Set(group.map(({ documentId }) => documentId)).size };
    })
    .sort((a, b) => b.citations.length - a.citations.length || (a.title < b.title ? -1 : 1));
}

function countOutcomes(citations: readonly Citation[]): OutcomeCounts {
  const counts = { resolved: 0, external: 0, ambiguous: 0, unresolved: 0, truncated: 0, planned: 0, form: 0 };
  for (const citation of citations) counts[outcomeOf(citation)] += 1;
  return counts;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
