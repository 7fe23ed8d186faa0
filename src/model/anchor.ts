/** 条款项目 as they are written in a citation, both ways: 第十二条第二款第（三）项 ↔ `{ article: 12, paragraph: 2, subparagraph: 3 }`. */
import type { ArticlePart, Locator } from './citation.ts';
import { chineseNumeralCharacters, formatNumeral, parseNumeral } from './numeral.ts';

/** A place that may be named without its article: 第二款 → `{ paragraph: 2 }`. */
export type AnchorParts = Partial<ArticlePart>;

/** What stands at a place in a text, and where it ends. */
export interface FoundAnchor {
  readonly parts: AnchorParts;
  readonly end: number;
}

const numeral = `[${chineseNumeralCharacters}0-9０-９]{1,8}`;
// 第十条之一 · 第二款 · 第三项、第（三）项、（三）项 · 第1目
const article = `第\\s?(?<article>${numeral})\\s?条(?:之(?<articleSuffix>${numeral}))?`;
const paragraph = `第(?<paragraph>${numeral})款`;
const subparagraph = `(?:第(?<subparagraph>${numeral})项|第?[（(](?<bracketed>${numeral})[）)]项)`;
const point = `第(?<point>${numeral})目`;
const anchorPattern = new RegExp(`(?:${article})?(?:\\s?${paragraph})?(?:\\s?${subparagraph})?(?:\\s?${point})?`, 'uy');

/**
 * The place named at `offset`, with or without its article; null when none is named there.
 * `依照第十二条第二款` at 2 → `{ article: 12, paragraph: 2 }`, end 9.
 */
export function findAnchor(text: string, offset: number): FoundAnchor | null {
  anchorPattern.lastIndex = offset;
  const match = anchorPattern.exec(text);
  if (!match || match[0].trim() === '') return null;
  const groups = { ...match.groups, subparagraph: match.groups?.['subparagraph'] ?? match.groups?.['bracketed'] };
  const parts = Object.fromEntries(
    names.flatMap((name) => {
      const value = parseNumeral((groups as Record<string, string | undefined>)[name] ?? '');
      return value === null ? [] : [[name, value]];
    }),
  );
  return Object.keys(parts).length === 0 ? null : { parts, end: anchorPattern.lastIndex };
}

/** The place a whole text names: `第十条之一第一款` → `{ article: 10, articleSuffix: 1, paragraph: 1 }`; null for anything else. */
export function parseAnchor(text: string): Locator | null {
  const found = findAnchor(text, 0);
  return found?.end === text.length && found.parts.article !== undefined ? { ...found.parts, article: found.parts.article } : null;
}

/** `{ article: 3, through: { article: 5 } }` → `第三条至第五条`; what both ends have in common is said once: `第三条第一款至第三款`. */
export function formatLocator(locator: Locator): string {
  const { through } = locator;
  if (!through) return formatAnchor(locator);
  const differs = names.findIndex((name) => locator[name] !== through[name]);
  const from = differs === 1 ? 0 : differs;
  return `${formatAnchor(locator)}至${formatAnchor(Object.fromEntries(names.slice(from).map((name) => [name, through[name]])))}`;
}

/** Inverse of `parseAnchor`: `{ article: 12, subparagraph: 3 }` → `第十二条第（三）项`. */
export function formatAnchor(locator: AnchorParts): string {
  const suffix = locator.articleSuffix === undefined ? '' : `之${formatNumeral(locator.articleSuffix)}`;
  return [
    locator.article === undefined ? '' : `第${formatNumeral(locator.article)}条${suffix}`,
    locator.paragraph === undefined ? '' : `第${formatNumeral(locator.paragraph)}款`,
    locator.subparagraph === undefined ? '' : `第（${formatNumeral(locator.subparagraph)}）项`,
    locator.point === undefined ? '' : `第${formatNumeral(locator.point)}目`,
  ].join('');
}

const names = ['article', 'articleSuffix', 'paragraph', 'subparagraph', 'point'] as const satisfies readonly (keyof ArticlePart)[];
