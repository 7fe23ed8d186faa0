/** What `check` says of citations: the counts first, then the names and the documents with most to look into. */
import { openCount, openOutcomes, type CitationAudit, type CitationOutcome, type TitleAudit } from '../../src/cite/audit.ts';

/** Where a document lies, for places: id → `seeds/某通知.txt`. */
export type FileOf = (documentId: string) => string;

/** An outcome in a word. */
export const outcomeWord: Readonly<Record<CitationOutcome, string>> = {
  truncated: '残缺', ambiguous: '有歧义', unresolved: '没有着落', external: '库外', resolved: '已对应', planned: '拟制定的文件', form: '证照、表单、报刊，不是文件',
};
/** Order of the outcomes: what a person should look into comes first. */
export const outcomeOrder: readonly CitationOutcome[] = ['truncated', 'ambiguous', 'unresolved', 'external', 'planned', 'form', 'resolved'];

const number = (value: number, width = 8): string => value.toLocaleString('en').padStart(width);

/** Counts, then a table of titles for each outcome and one of documents; `most` rows each. */
export function citationTables(audit: CitationAudit, fileOf: FileOf, most: number): string {
  const tables = openOutcomes.map((outcome) => titleTable(outcome, audit.titles, fileOf, most)).filter((table) => table !== '');
  return [summary(audit), ...tables, documentTable(audit, fileOf, most)].filter((table) => table !== '').join('\n');
}

function summary({ total, internal }: CitationAudit): string {
  const named = outcomeOrder.reduce((sum, outcome) => sum + total[outcome], 0);
  const own = outcomeOrder.reduce((sum, outcome) => sum + internal[outcome], 0);
  const lost = own - internal.resolved;
  const rows = outcomeOrder.map((outcome) => `${number(total[outcome])}  ${outcomeWord[outcome]}\n`).join('');
  return `引文 ${named.toLocaleString('en')} 处\n${rows}${number(own)}  本文内部互指（本办法第三条、前款）${lost === 0 ? '' : `，其中 ${String(lost)} 处对不上`}\n`;
}

function titleTable(outcome: CitationOutcome, titles: readonly TitleAudit[], fileOf: FileOf, most: number): string {
  const own = titles.filter((title) => title.outcome === outcome);
  if (own.length === 0) return '';
  const rows = own.slice(0, most).map((title) => titleRow(title, fileOf)).join('');
  return `${outcomeWord[outcome]}，按题名：${heading(own.length, most, '个')}\n      处    件  题名（最先出现的地方）\n${rows}`;
}

function titleRow({ title, citations, documents }: TitleAudit, fileOf: FileOf): string {
  const [first] = citations;
  if (!first) return '';
  const candidates = first.candidates.map((candidate) => `《${candidate.title}》`).join('');
  const hint = candidates === '' ? '' : `\n                可能是 ${candidates}`;
  return `${number(citations.length)}${number(documents, 6)}  ${title}  ${fileOf(first.documentId)}:${String(first.line)}${hint}\n`;
}

function documentTable({ documents }: CitationAudit, fileOf: FileOf, most: number): string {
  const own = documents.filter(({ counts }) => openCount(counts) > 0);
  if (own.length === 0) return '';
  const rows = own.slice(0, most).map(({ documentId, counts }) => `${openOutcomes.map((outcome) => number(counts[outcome], 6)).join('')}  ${fileOf(documentId)}\n`);
  return `按文件：${heading(own.length, most, '件')}\n  残缺  歧义  无着  库外  文件\n${rows.join('')}`;
}

const heading = (count: number, most: number, unit: string): string =>
  `${count.toLocaleString('en')} ${unit}${count > most ? `，列出前 ${String(most)} ${unit}，全部列出用 --all` : ''}`;
