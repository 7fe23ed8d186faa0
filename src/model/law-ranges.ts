/** Addresses of what a citation names besides single places: 第三条至第五条, 第二章. */
import { formatAnchor } from './anchor.ts';
import type { ArticlePart, Locator } from './citation.ts';
import { placeInLaw } from './legislation-anchors.ts';

// More than any law has between two places; a range beyond it is a slip of the pen.
const longestRange = 2000;

/** Every address a citation means, in order: 第三条至第五条 → 第三条, 第三条之一, 第四条, 第五条; one for a single place; none that the law has not. */
export function placesInLaw(names: ReadonlySet<string>, locator: Locator): readonly string[] {
  const { through } = locator;
  const parts = through ? [locator, ...partsBetween(names, locator, through), through] : [locator];
  return [...new Set(parts.map((part) => placeInLaw(names, part)).filter((name) => name !== null))];
}

/** The address of a 编, 章 or 节 that is named alone: 第二章 where the law has one of that name only; null otherwise. */
export function headingInLaw(names: ReadonlySet<string>, heading: string): string | null {
  if (names.has(heading)) return heading;
  const [only, ...others] = [...names].filter((name) => name.endsWith(heading));
  return others.length === 0 ? (only ?? null) : null;
}

function partsBetween(names: ReadonlySet<string>, from: ArticlePart, to: ArticlePart): ArticlePart[] {
  const { article, articleSuffix, paragraph } = from;
  const above = articleSuffix === undefined ? { article } : { article, articleSuffix };
  if (compareArticles(from, to) !== 0) return articlesBetween(names, from, to);
  if (paragraph !== to.paragraph) return numbersBetween(paragraph ?? 1, to.paragraph ?? 1).map((number) => ({ ...above, paragraph: number }));
  const inParagraph = paragraph === undefined ? above : { ...above, paragraph };
  return numbersBetween(from.subparagraph ?? 1, to.subparagraph ?? 1).map((number) => ({ ...inParagraph, subparagraph: number }));
}

/** Those the law has: between 第九条 and 第十二条 also 第十条之一. */
function articlesBetween(names: ReadonlySet<string>, from: ArticlePart, to: ArticlePart): ArticlePart[] {
  const parts = [from.article, ...numbersBetween(from.article, to.article), to.article].flatMap((article) => withSuffixes(names, article));
  return parts.filter((part) => compareArticles(from, part) < 0 && compareArticles(part, to) < 0);
}

function withSuffixes(names: ReadonlySet<string>, article: number): ArticlePart[] {
  const parts: ArticlePart[] = names.has(formatAnchor({ article })) ? [{ article }] : [];
  for (let articleSuffix = 1; names.has(formatAnchor({ article, articleSuffix })); articleSuffix += 1) parts.push({ article, articleSuffix });
  return parts;
}

function compareArticles(a: ArticlePart, b: ArticlePart): number {
  return a.article - b.article || (a.articleSuffix ?? 0) - (b.articleSuffix ?? 0);
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.min(longestRange, Math.max(0, to - from - 1)) }, (_, index) => from + index + 1);
}
