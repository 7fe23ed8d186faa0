import type { Citation, CitationStatus } from '../model/citation.ts';

/** How many citations have each status. */
export type StatusCounts = Readonly<Record<CitationStatus, number>>;

/** One name over the whole library: 《中华人民共和国教师法》, cited n times, of which so many resolved. */
export interface TitleAudit {
  /** The title, or the words as printed where no title can be told. */
  readonly title: string;
  readonly counts: StatusCounts;
  readonly citations: readonly Citation[];
}

/** The citations of a library, counted. References of a document to itself are counted apart. */
export interface CitationAudit {
  readonly total: StatusCounts;
  readonly internal: StatusCounts;
  readonly documents: readonly { readonly documentId: string; readonly counts: StatusCounts; readonly open: readonly Citation[] }[];
  /** Names with at least one citation that is not resolved, most of them first. */
  readonly openTitles: readonly TitleAudit[];
}

/** Counts by status, by document (in the order of the citations) and by title. */
export function auditCitations(citations: readonly Citation[]): CitationAudit {
  const named = citations.filter(({ kind }) => kind !== 'internal');
  const byTitle = groupBy(named, (citation) => citation.title ?? citation.text);
  return {
    total: countStatuses(named),
    internal: countStatuses(citations.filter(({ kind }) => kind === 'internal')),
    documents: [...groupBy(citations, ({ documentId }) => documentId)].map(([documentId, group]) => ({
      documentId,
      counts: countStatuses(group.filter(({ kind }) => kind !== 'internal')),
      open: group.filter(isOpen),
    })),
    openTitles: [...byTitle]
      .map(([title, group]) => ({ title, counts: countStatuses(group), citations: group.filter(isOpen) }))
      .filter((audit) => audit.citations.length > 0)
      .sort((a, b) => b.citations.length - a.citations.length || (a.title < b.title ? -1 : 1)),
  };
}

function isOpen({ status }: Citation): boolean {
  return status !== 'resolved';
}

function countStatuses(citations: readonly Citation[]): StatusCounts {
  const counts = { resolved: 0, external: 0, ambiguous: 0, unresolved: 0, truncated: 0 };
  for (const { status } of citations) counts[status] += 1;
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
