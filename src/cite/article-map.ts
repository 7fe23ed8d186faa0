import { parseAnchor } from '../model/anchor.ts';
import type { Locator } from '../model/citation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import { partitionPoint } from '../model/partition.ts';

/** Where a sentence stands in a document of articles. 款 are counted from 1; 项 is null outside a list. */
export interface ArticlePlace {
  readonly article: Locator;
  /** The articles before, the nearest first; no more than can be meant by 前三条. */
  readonly previous: readonly Locator[];
  readonly paragraph: number;
  readonly subparagraph: number | null;
}

interface Part {
  readonly start: number;
  readonly number: number | null;
}

interface ArticleEntry {
  readonly start: number;
  readonly article: Locator;
  readonly previous: readonly Locator[];
  readonly paragraphs: Part[];
  readonly subparagraphs: Part[];
}

/** The articles of a document with their 款 and 项, in text order; empty for a document without articles. */
export type ArticleMap = readonly ArticleEntry[];

/** Reads the places off the divisions. 款 are the unmarked paragraphs of an article; a 项 belongs to the 款 it follows. */
export function mapArticles(document: OfficialDocument): ArticleMap {
  const entries: ArticleEntry[] = [];
  for (const division of document.divisions) {
    const start = division.runs[0]?.span.start;
    if (start === undefined) continue;
    const article = articleLocator(division);
    if (article) entries.push(openArticle(division, start, article, before(entries.at(-1))));
    else if (division.level === 'paragraph') addParagraphs(entries.at(-1), division);
    else if (isSubparagraph(division)) entries.at(-1)?.subparagraphs.push({ start, number: division.number });
  }
  return entries;
}

/** The place of an offset in the source; null before the first article. */
export function placeOf(articles: ArticleMap, offset: number): ArticlePlace | null {
  const entry = lastFrom(articles, offset);
  if (!entry) return null;
  const { article, previous } = entry;
  const paragraph = Math.max(1, partitionPoint(entry.paragraphs, ({ start }) => start <= offset));
  const paragraphStart = entry.paragraphs[paragraph - 1]?.start ?? entry.start;
  const subparagraph = lastFrom(entry.subparagraphs, offset);
  const inList = subparagraph !== undefined && subparagraph.start > paragraphStart;
  return { article, previous, paragraph, subparagraph: inList ? subparagraph.number : null };
}

function articleLocator({ level, number, label }: Division): Locator | null {
  if (level !== 'article' || number === null) return null;
  return parseAnchor(label.replace(/\s/gu, '')) ?? { article: number };
}

function isSubparagraph({ level }: Division): boolean {
  return level === 'subparagraph' || level === 2;
}

function before(last: ArticleEntry | undefined): readonly Locator[] {
  return last ? [last.article, ...last.previous].slice(0, 6) : [];
}

function openArticle(division: Division, start: number, article: Locator, previous: readonly Locator[]): ArticleEntry {
  const entry: ArticleEntry = { start, article, previous, paragraphs: [], subparagraphs: [] };
  addParagraphs(entry, division);
  return entry;
}

function addParagraphs(entry: ArticleEntry | undefined, division: Division): void {
  for (const { join, span } of division.runs) {
    if (join !== 'direct') entry?.paragraphs.push({ start: span.start, number: null });
  }
}

function lastFrom<T extends { readonly start: number }>(parts: readonly T[], offset: number): T | undefined {
  return parts[partitionPoint(parts, ({ start }) => start <= offset) - 1];
}
