import { parseAnchor } from '../model/anchor.ts';
import type { ArticlePart, Locator } from '../model/citation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import { partitionPoint } from '../model/partition.ts';
import { headingPath } from './heading-list.ts';

/** Where a sentence stands in a document of articles. 款 are counted from 1; 项 is null outside a list. */
export interface ArticlePlace {
  /** The 编章节 it stands in: `['第三章', '第二节']`. */
  readonly headings: readonly string[];
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
  readonly headings: readonly string[];
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
  let headings: readonly string[] = [];
  let last: ArticleEntry | undefined;
  for (const division of document.divisions) {
    headings = headingsFrom(headings, division);
    // A regulation that a notice issues begins anew.
    if (division.level === 'document') last = undefined;
    const start = division.runs[0]?.span.start;
    if (start === undefined) continue;
    const article = articleLocator(division);
    if (article) entries.push((last = openArticle(division, { start, headings, article, previous: before(last) })));
    else if (division.level === 'paragraph') addParagraphs(entries.at(-1), division);
    else if (isSubparagraph(division)) entries.at(-1)?.subparagraphs.push({ start, number: division.number });
  }
  return entries;
}

/** The place of an offset in the source; null before the first article. */
export function placeOf(articles: ArticleMap, offset: number): ArticlePlace | null {
  const entry = lastFrom(articles, offset);
  if (!entry) return null;
  const { headings, article, previous } = entry;
  const paragraph = Math.max(1, partitionPoint(entry.paragraphs, ({ start }) => start <= offset));
  const paragraphStart = entry.paragraphs[paragraph - 1]?.start ?? entry.start;
  const subparagraph = lastFrom(entry.subparagraphs, offset);
  const inList = subparagraph !== undefined && subparagraph.start > paragraphStart;
  return { headings, article, previous, paragraph, subparagraph: inList ? subparagraph.number : null };
}

/** What tells articles of one document apart: 第十条之一 is `10/1`. */
export function articleName({ article, articleSuffix = 0 }: ArticlePart): string {
  return `${String(article)}/${String(articleSuffix)}`;
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

const headingLevels: readonly Division['level'][] = ['document', 'part', 'chapter', 'section'];

/** The headings above what follows this division. */
function headingsFrom(above: readonly string[], { level, label }: Division): readonly string[] {
  if (!headingLevels.includes(level)) return above;
  const name = label.replaceAll(/\s/gu, '');
  return level === 'document' || name === '' ? [] : headingPath(above, name);
}

function openArticle(division: Division, facts: Pick<ArticleEntry, 'start' | 'headings' | 'article' | 'previous'>): ArticleEntry {
  const entry: ArticleEntry = { ...facts, paragraphs: [], subparagraphs: [] };
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
