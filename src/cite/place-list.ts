/** Lists and ranges of places: 第十二条第一款、第二款和第十五条, 第三条至第五条, 第（一）至（四）项. */
import { findAnchor, type AnchorParts } from '../model/anchor.ts';
import type { ArticlePart, Locator } from '../model/citation.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';
import { matchAt } from './match-at.ts';

/** A place as it stands in a text; of several under one 项 the first has the words. */
export interface NamedPlace {
  readonly locator: Locator;
  readonly start: number;
  readonly end: number;
}

const numeral = `[${chineseNumeralCharacters}0-9]{1,4}`;
const rangeMark = '(?:至|到|[—–－~～-]{1,2})';
const listMark = '(?:、|以及|和|与|及|或者|或)';
const separator = new RegExp(`\\s?(?:${listMark}|(?<range>${rangeMark}))\\s?`, 'uy');
const between = `(?:${listMark}|${rangeMark})?`;
// 第（一）、（二）、（七）项 · 第（一）至（四）项 · 第六、七项 · 第三至五条
const severalPattern = new RegExp(
  `(?:第?(?<list>[（(]${numeral}[）)](?:${between}第?[（(]${numeral}[）)])+)(?<unit>项)|第(?<list>${numeral}(?:(?:${listMark}|${rangeMark})第?${numeral})+)(?<unit>[条款项]))`,
  'uy',
);
const severalPart = new RegExp(`(?<range>${rangeMark})?[第（(]*(?<number>${numeral})`, 'gu');
// The far end of a range without 第: 第十五条至十七条
const bareEnd = new RegExp(`(?<number>${numeral})(?<unit>[条款项])`, 'uy');

const units: Readonly<Record<string, 'article' | 'paragraph' | 'subparagraph'>> = { 条: 'article', 款: 'paragraph', 项: 'subparagraph' };

/** Lists with what they name, `…` for a range: the test reads them. */
export const placeListExamples: readonly (readonly [text: string, places: string])[] = [
  ['第五十八条至第六十条', '第五十八条至第六十条'],
  ['第三条到第五条', '第三条至第五条'],
  ['第十二条—第十五条', '第十二条至第十五条'],
  ['第十五条至十七条', '第十五条至第十七条'],
  ['第二条第一款至第三款', '第二条第一款至第三款'],
  ['第二条第一款至第五条', '第二条第一款至第五条'],
  ['第四条第（二）至（四）项', '第四条第（二）项至第（四）项'],
  ['第四条第一项至五项', '第四条第（一）项至第（五）项'],
  ['第四条第（一）项至第（三）项、第（五）项', '第四条第（一）项至第（三）项 第四条第（五）项'],
  ['第三至五条', '第三条至第五条'],
  ['第四条第一、第二、第三款', '第四条第一款 第四条第二款 第四条第三款'],
  ['第四条第一、三至五项', '第四条第（一）项 第四条第（三）项至第（五）项'],
  ['第三条、第五条和第八条第二款', '第三条 第五条 第八条第二款'],
  ['第三条第二款、第三款', '第三条第二款 第三条第三款'],
  ['第十条至第十二条之一', '第十条至第十二条之一'],
  // A range never goes back
  ['第九条至第三条', '第九条 第三条'],
];

/** The places of a list from `offset` on. One without its own article takes what the one before it has above its level; `given` is what the first may lack. */
export function readPlaces(text: string, offset: number, given: AnchorParts = {}): NamedPlace[] {
  const places: NamedPlace[] = [];
  let previous = given;
  let inRange = false;
  for (let at = offset; ; ) {
    const step = readStep(text, at, previous, inRange);
    if (!step) return places;
    const [first, ...others] = step.locators;
    const last = places.at(-1);
    if (inRange && last && first && reaches(last.locator, first)) places[places.length - 1] = { ...last, locator: { ...last.locator, through: first }, end: step.end };
    else if (first) places.push({ locator: first, start: at, end: step.end });
    for (const locator of others) places.push({ locator, start: step.end, end: step.end });
    previous = endOf(step.locators.at(-1)) ?? previous;
    const mark = matchAt(separator, text, step.end);
    if (!mark) return places;
    inRange = mark.groups['range'] !== undefined;
    at = mark.end;
  }
}

interface Step {
  readonly locators: readonly Locator[];
  readonly end: number;
}

function readStep(text: string, at: number, previous: AnchorParts, inRange: boolean): Step | null {
  const found = findAnchor(text, at);
  const several = matchAt(severalPattern, text, found?.end ?? at);
  if (several) {
    const whole = found ? complete(found.parts, previous) : previous;
    const locators = expand(several, whole);
    if (locators.length > 0) return { locators, end: several.end };
  }
  const bare = !found && inRange ? matchAt(bareEnd, text, at) : null;
  const parts = found?.parts ?? (bare && partOf(bare.groups['unit'], bare.groups['number']));
  const whole = parts && complete(parts, previous);
  return whole && isLocator(whole) ? { locators: [whole], end: found?.end ?? bare?.end ?? at } : null;
}

/** 第（一）、（二）项 → one locator for each, a range as one. */
function expand({ groups }: { readonly groups: Readonly<Record<string, string | undefined>> }, whole: AnchorParts): Locator[] {
  const locators: Locator[] = [];
  for (const { groups: part = {} } of (groups['list'] ?? '').matchAll(severalPart)) {
    const named = partOf(groups['unit'], part['number']);
    const locator = named && complete(named, whole);
    if (!locator || !isLocator(locator)) continue;
    const last = locators.at(-1);
    if (part['range'] !== undefined && last && reaches(last, locator)) locators[locators.length - 1] = { ...last, through: locator };
    else locators.push(locator);
  }
  return locators;
}

function partOf(unit = '', printed = ''): AnchorParts | null {
  const [name, number] = [units[unit], parseNumeral(printed)];
  return name === undefined || number === null ? null : { [name]: number };
}

const order = ({ article, articleSuffix = 0, paragraph = 0, subparagraph = 0 }: ArticlePart): readonly number[] => [article, articleSuffix, paragraph, subparagraph];

/** True when `to` lies behind `from`. */
function reaches({ through, ...from }: Locator, to: ArticlePart): boolean {
  const [near, far] = [order(from), order(to)];
  const at = near.findIndex((value, index) => value !== far[index]);
  return through === undefined && at >= 0 && (far[at] ?? 0) > (near[at] ?? 0);
}

const endOf = (locator: Locator | undefined): ArticlePart | undefined => locator?.through ?? locator;

function isLocator(parts: AnchorParts): parts is ArticlePart {
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
