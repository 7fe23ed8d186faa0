/** Regulations whose text stands inside the document that issues them: a notice 关于印发《…办法》的通知 with the 办法 behind it. */
import type { OfficialDocument } from '../model/document.ts';
import { normaliseTitle } from './title.ts';

/** A title that stands for the words from an offset of the source on. */
export interface IssuedText {
  readonly title: string;
  readonly start: number;
}

const issuing = /(?:印发|公布|发布|颁布)《(?<title>(?:[^《》]|《[^《》]*》)+)》的(?:通知|决定|命令|公告|令)$/u;

/**
 * The texts a document issues and holds, in text order: those with a heading of their own; else the one its title names, from the first
 * article on. `关于印发《甲办法》的通知` with 第一条 … → 甲办法.
 */
export function issuedTexts({ title, divisions }: Pick<OfficialDocument, 'title' | 'divisions'>): readonly IssuedText[] {
  const inside = divisions.flatMap((division): IssuedText[] =>
    division.level === 'document' && division.title !== null ? [{ title: normaliseTitle(division.title), start: division.runs[0]?.span.start ?? 0 }] : [],
  );
  if (inside.length > 0) return inside;
  const named = issuing.exec(normaliseTitle(title))?.groups?.['title'];
  const first = divisions.find(({ level }) => level === 'article')?.runs[0]?.span.start;
  return named === undefined || first === undefined ? [] : [{ title: named, start: first }];
}

/** What the document calls itself at an offset of its source: inside the regulation that a notice issues, the regulation's title. */
export function ownTitleAt(document: OfficialDocument): (offset: number) => string {
  const issued = issuedTexts(document);
  return (offset) => issued.findLast(({ start }) => start <= offset)?.title ?? document.title;
}
