/** Every place where a document names another, with the page it can be read on. */
import type { DocumentPage, OutlineRow, TaskPage } from '../model/schema.ts';
import { documentAddress, pathAddress, sourceAddress, taskAddress } from './address.ts';
import type { Entry } from './entry.ts';
import { markedTitle } from './wording.ts';

/** A citation without its place inside a paragraph. */
export type MentionedCitation = Omit<TaskPage['citations'][number], 'span'>;

/** A citation with the document and place it stands at. */
export interface PlacedMention {
  readonly citation: MentionedCitation;
  readonly document: string;
  readonly documentTitle: string;
  /** Where it stands: `8. 强化师德师风建设`, `前言`. */
  readonly place: string;
  /** The very words, on the page of the item. */
  readonly address: string;
  readonly sourceAddress: string;
}

/** Mentions in items first, at their words; then those of the document's page that no item has. In document order. */
export function collectMentions(page: DocumentPage, tasks: readonly Entry<TaskPage>[]): PlacedMention[] {
  const inTasks = tasks.flatMap(({ data }) => data.citations.map((citation) => taskMention(data, citation)));
  const covered = new Set(tasks.map(({ data }) => data.division));
  const rows = divisionRows(page);
  const others = page.citations
    .filter(({ division }) => division === null || !covered.has(division))
    .map((citation) => documentMention(page, citation, rows));
  return [...inTasks, ...others].sort((a, b) => a.citation.lines[0] - b.citation.lines[0]);
}

function taskMention(task: TaskPage, citation: TaskPage['citations'][number]): PlacedMention {
  return {
    citation,
    document: task.document,
    documentTitle: task.documentTitle,
    place: markedTitle(task.mark, task.title),
    address: `${taskAddress(task.document, task.division)}#${citation.id}`,
    sourceAddress: sourceAddress(task.document, citation.lines[0]),
  };
}

type DivisionRow = Extract<OutlineRow, { type: 'division' }>;

function divisionRows(page: DocumentPage): ReadonlyMap<string, DivisionRow> {
  const rows = page.sections.flatMap((section) => section.rows);
  return new Map(rows.flatMap((row) => (row.type === 'division' ? [[row.id, row] as const] : [])));
}

function documentMention(
  page: DocumentPage,
  citation: DocumentPage['citations'][number],
  rows: ReadonlyMap<string, DivisionRow>,
): PlacedMention {
  const { division } = citation;
  if (page.form === 'legislation') return lawMention(page, citation, division);
  const row = division === null ? undefined : rows.get(division);
  return {
    citation,
    document: page.document,
    documentTitle: page.title,
    place: row ? markedTitle(row.mark, row.titled ? row.title : '') : '正文之外',
    address: row ? pathAddress(row.path) : documentAddress(page.document),
    sourceAddress: sourceAddress(page.document, citation.lines[0]),
  };
}

/** In a law the place is its address: 第十二条第（三）项. */
function lawMention(page: DocumentPage, citation: DocumentPage['citations'][number], anchor: string | null): PlacedMention {
  return {
    citation,
    document: page.document,
    documentTitle: page.title,
    place: anchor ?? '正文之外',
    address: `${documentAddress(page.document)}${anchor === null ? '' : `#${anchor}`}`,
    sourceAddress: sourceAddress(page.document, citation.lines[0]),
  };
}
