/** What belongs to a name and stands right behind it: 第一、二卷, （国发〔2011〕35号）, 第十二条第二款. */
import { findAnchor, type AnchorParts } from '../model/anchor.ts';
import type { Locator, Mention } from '../model/citation.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';
import { findDocumentNumber } from './number-in-text.ts';

type Tail = Pick<Mention, 'docNumber' | 'volumes' | 'locator' | 'furtherLocators'> & {
  /** Where the last thing that belongs to the name ends: volumes, 第X条. */
  readonly end: number;
  /** Where the brackets behind the name end, whatever is in them. */
  readonly reach: number;
};

const numeral = `[${chineseNumeralCharacters}0-9]{1,3}`;
// 第一、二卷 · 第一卷、第二卷 · （第一卷）
const volumesPattern = new RegExp(`[（(]?第(?<list>${numeral}(?:卷?[、和，]第?${numeral})*)卷[）)]?`, 'uy');
const bracketPattern = /\s?[（(][^（()）]{0,80}(?:[（(][^（()）]{0,20}[）)][^（()）]{0,60})?[）)]/uy;
// 第（一）、（二）、（七）项 · 第（一）（二）项 · 第六、七项 · 第三、四条
const severalPattern = new RegExp(
  `(?:第?(?<list>[（(]${numeral}[）)](?:[、和或]?第?[（(]${numeral}[）)])+)(?<unit>项)|第(?<list>${numeral}(?:[、和]${numeral})+)(?<unit>[条款项]))`, 'uy',
);
const listPattern = /(?:、|以及|和|与|及|或者|或|至|到)/uy;
const wordBefore = /\s?(?:中的|中|的)?/uy;

/** Reads what follows a name that ends at `offset`. */
export function readTail(text: string, offset: number): Tail {
  const volumes = matchAt(volumesPattern, text, offset);
  let end = volumes?.end ?? offset;
  let docNumber: string | null = null;
  for (let bracket = matchAt(bracketPattern, text, end); bracket; bracket = matchAt(bracketPattern, text, end)) {
    docNumber ??= findDocumentNumber(bracket.text);
    end = bracket.end;
  }
  const anchors = readAnchors(text, matchAt(wordBefore, text, end)?.end ?? end);
  const [locator = null, ...furtherLocators] = anchors.locators;
  return {
    docNumber,
    volumes: readVolumes(volumes?.groups['list'] ?? ''),
    locator,
    furtherLocators,
    end: locator ? anchors.end : (volumes?.end ?? offset),
    reach: Math.max(end, anchors.end),
  };
}

/**
 * A list of places from `offset` on: `第十二条第一款、第二款和第十五条` → three locators. A place without its own article takes what
 * the one before it has above its level. `given` is what the first one may lack: 前条第二款.
 */
export function readAnchors(text: string, offset: number, given: AnchorParts = {}): { locators: Locator[]; end: number } {
  const locators: Locator[] = [];
  let previous = given;
  let end = offset;
  for (let at = offset; ; ) {
    const found = findAnchor(text, at);
    const parts: AnchorParts | null = found && complete(found.parts, previous);
    const several = matchAt(severalPattern, text, found?.end ?? at);
    const whole = parts ?? (several ? previous : null);
    if (!whole || (whole.article === undefined && several?.groups['unit'] !== '条')) break;
    for (const locator of expand(whole, several?.groups)) locators.push(locator);
    [previous, end] = [locators.at(-1) ?? whole, several?.end ?? found?.end ?? end];
    const list = matchAt(listPattern, text, end);
    if (!list) break;
    at = list.end;
  }
  return { locators, end };
}

const units: Readonly<Record<string, 'article' | 'paragraph' | 'subparagraph'>> = { 条: 'article', 款: 'paragraph', 项: 'subparagraph' };

/** 第（一）、（二）项, 第六、七项 → one locator for each. */
function expand(whole: AnchorParts, several: Readonly<Record<string, string | undefined>> = {}): Locator[] {
  const unit = units[several['unit'] ?? ''];
  if (!unit) return isLocator(whole) ? [whole] : [];
  return (several['list'] ?? '').split(/[（()）、和或第]+/u).flatMap((part) => {
    const number = parseNumeral(part);
    const locator = number === null ? null : complete({ [unit]: number }, whole);
    return locator && isLocator(locator) ? [locator] : [];
  });
}

function isLocator(parts: AnchorParts): parts is Locator {
  return parts.article !== undefined;
}

function complete(parts: AnchorParts, previous: AnchorParts): AnchorParts {
  if (parts.article !== undefined) return parts;
  const { article, articleSuffix, paragraph, subparagraph } = previous;
  const above = { article, ...(articleSuffix === undefined ? {} : { articleSuffix }) };
  if (parts.paragraph !== undefined) return { ...above, ...parts } as AnchorParts;
  const inParagraph = { ...above, ...(paragraph === undefined ? {} : { paragraph }) };
  if (parts.subparagraph !== undefined) return { ...inParagraph, ...parts } as AnchorParts;
  return { ...inParagraph, ...(subparagraph === undefined ? {} : { subparagraph }), ...parts } as AnchorParts;
}

function readVolumes(list: string): number[] {
  return list.split(/卷?[、和，]第?/u).flatMap((part) => {
    const value = parseNumeral(part);
    return value === null ? [] : [value];
  });
}

function matchAt(pattern: RegExp, text: string, offset: number): { text: string; end: number; groups: Record<string, string | undefined> } | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match ? { text: match[0], end: pattern.lastIndex, groups: match.groups ?? {} } : null;
}
