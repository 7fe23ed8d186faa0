import type { DocumentPage, TaskPage } from '../model/schema.ts';
import { bookTitle, dateWord, linesWord, notStated } from './wording.ts';

/** How an item is cited on paper: `《2020年教育系统党建工作要点》第8项（第38—42行）`; an inferred number stays in 〔〕. */
export function itemReference(page: TaskPage): string {
  return `${bookTitle(page.documentTitle)}${itemNumber(page)}（${linesWord(page.lines)}）`;
}

/** `第8项`, `第〔6〕项`, `第〔9–10〕项`, `第二部分`, `第（一）项`; `全文` for a document without items, `归属不明的文字` where nothing tells. */
export function itemNumber({ number, mark, level, unassigned }: TaskPage): string {
  if (level === 'document') return '全文';
  if (unassigned || mark === '') return '归属不明的文字';
  if (level === 3 && number !== null) return `第${String(number)}项`;
  return `第${mark.replace(/[、.．]$/u, '')}${level === 1 ? '部分' : '项'}`;
}

/** The line over a printed page: number and date of the document, each in words when it has none. */
export function documentIdentity({ docNumber, date, printedDate }: DocumentPage): string {
  const day = date ? `成文 ${dateWord(date)}` : `成文日期${notStated}`;
  const printed = printedDate ? `，${dateWord(printedDate)}印发` : '';
  return `${docNumber ?? `发文字号${notStated}`}；${day}${printed}`;
}
