/** What `check --graph` says: mentions by how they are written, the graph in numbers, the texts that are named, or name, most. */
import { auditCitations } from '../../src/cite/audit.ts';
import type { CitationGraph, GraphNode } from '../../src/cite/graph.ts';
import type { Citation, MentionKind } from '../../src/model/citation.ts';
import { outcomeOrder, outcomeWord } from './citation-tables.ts';

const kindWord: Readonly<Record<MentionKind, string>> = { quoted: '带书名号', alias: '简称、该条例', unquoted: '不带书名号', internal: '本文内部' };

const count = (value: number): string => value.toLocaleString('en');

/** One paragraph for each part; `most` rows in each table. */
export function graphTables(graph: CitationGraph, citations: readonly Citation[], most: number): string {
  const { documents, edges, mentions, citing, cited } = graph;
  return [
    `引文 ${count(citations.length)} 处\n${kindRows(citations)}`,
    `引文图：文件 ${count(documents)} 件，其中 ${count(citing)} 件引用别的文件；被引用的 ${count(cited)} 件；边 ${count(edges)} 条，由 ${count(mentions)} 处引文构成\n`,
    nodeTable('被引用最多', '引用它的件数', graph.mostCited.slice(0, most)),
    nodeTable('引用最多', '它引用的件数', graph.mostCiting.slice(0, most)),
  ].join('\n');
}

function kindRows(citations: readonly Citation[]): string {
  const rows = Object.entries(kindWord).map(([kind, word]) => {
    const own = citations.filter((citation) => citation.kind === kind);
    const { total, internal } = auditCitations(own);
    const counts = kind === 'internal' ? internal : total;
    const parts = outcomeOrder.filter((outcome) => counts[outcome] > 0).map((outcome) => `${outcomeWord[outcome]} ${count(counts[outcome])}`);
    return `${count(own.length).padStart(8)}  ${word}${parts.length === 0 ? '' : `：${parts.reverse().join('，')}`}\n`;
  });
  return rows.join('');
}

function nodeTable(name: string, column: string, nodes: readonly GraphNode[]): string {
  const rows = nodes.map(({ title, mentions, documents }) => `${count(mentions).padStart(8)}${count(documents).padStart(8)}  ${title}\n`).join('');
  return `${name}（处数，${column}，题名）\n${rows}`;
}
