/** The citations of a library as a graph: documents and who names whom. */
import type { Citation, CitationTarget } from '../model/citation.ts';

/** A document or an entry with how often it is named, or names others. */
export interface GraphNode {
  readonly title: string;
  readonly mentions: number;
  /** Documents at the other end. */
  readonly documents: number;
}

/** The citations of a library as a graph of documents, in figures. */
export interface CitationGraph {
  readonly documents: number;
  /** Pairs of a document and what it names, each once; a document does not name itself. */
  readonly edges: number;
  /** Mentions behind the edges. */
  readonly mentions: number;
  readonly citing: number;
  readonly cited: number;
  /** Most first. */
  readonly mostCited: readonly GraphNode[];
  readonly mostCiting: readonly GraphNode[];
}

/** Linear in the number of citations. `titleOf` names the citing documents. */
export function citationGraph(citations: readonly Citation[], titleOf: ReadonlyMap<string, string>): CitationGraph {
  const named = new Map<string, Ends>();
  const naming = new Map<string, Ends>();
  let mentions = 0;
  for (const { documentId, targets } of citations) {
    const others = targets.filter(({ kind, id }) => kind !== 'term' && !(kind === 'document' && id === documentId));
    mentions += others.length;
    for (const target of others) {
      note(named, keyOf(target), target.title, documentId);
      note(naming, documentId, titleOf.get(documentId) ?? documentId, keyOf(target));
    }
  }
  const edges = [...naming.values()].reduce((sum, { others }) => sum + others.size, 0);
  return { documents: titleOf.size, edges, mentions, citing: naming.size, cited: named.size, mostCited: ranked(named), mostCiting: ranked(naming) };
}

interface Ends {
  readonly title: string;
  readonly others: Set<string>;
  mentions: number;
}

const keyOf = ({ kind, id }: CitationTarget): string => `${kind}:${id}`;

function note(ends: Map<string, Ends>, key: string, title: string, other: string): void {
  const end = ends.get(key) ?? { title, others: new Set<string>(), mentions: 0 };
  ends.set(key, end);
  end.others.add(other);
  end.mentions += 1;
}

function ranked(ends: ReadonlyMap<string, Ends>): readonly GraphNode[] {
  return [...ends.values()]
    .map(({ title, mentions, others }) => ({ title, mentions, documents: others.size }))
    .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions || (a.title < b.title ? -1 : 1));
}
