/** What belongs to a name and stands right behind it: 第一、二卷, （国发〔2011〕35号）, 第十二条第二款. */
import type { AnchorParts } from '../model/anchor.ts';
import type { Mention } from '../model/citation.ts';
import { chineseNumeralCharacters, parseNumeral } from '../model/numeral.ts';
import { readHeadings } from './heading-list.ts';
import { matchAt } from './match-at.ts';
import { findDocumentNumber } from './number-in-text.ts';
import { readPlaces } from './place-list.ts';

type Tail = Pick<Mention, 'docNumber' | 'volumes' | 'locator' | 'furtherLocators' | 'headings'> & {
  /** Where the last thing that belongs to the name ends: volumes, 第X条. */
  readonly end: number;
  /** Where the brackets behind the name end, whatever is in them. */
  readonly reach: number;
};

const numeral = `[${chineseNumeralCharacters}0-9]{1,3}`;
// 第一、二卷 · 第一卷、第二卷 · （第一卷）
const volumesPattern = new RegExp(`[（(]?第(?<list>${numeral}(?:卷?[、和，]第?${numeral})*)卷[）)]?`, 'uy');
// “《…》”（国办发〔2017〕35号）: quotes may close before the bracket.
const bracketPattern = /[”’」』]?\s?[（(][^（()）]{0,80}(?:[（(][^（()）]{0,20}[）)][^（()）]{0,60})?[）)]/uy;
// 的 · 中的 · 分则 in front of the places
const wordBefore = /[ \u3000]?(?:中的|中|的)?(?:总则|分则)?(?=[ \u3000]?第|[（(])/uy;
const separator = /[、和及与]/uy;

/** Reads what follows a name that ends at `offset`. */
export function readTail(text: string, offset: number): Tail {
  const volumes = matchAt(volumesPattern, text, offset);
  let end = volumes?.end ?? offset;
  let docNumber: string | null = null;
  for (let bracket = matchAt(bracketPattern, text, end); bracket; bracket = matchAt(bracketPattern, text, end)) {
    docNumber ??= findDocumentNumber(bracket.text);
    end = bracket.end;
  }
  const places = readPlaceWords(text, matchAt(wordBefore, text, end)?.end ?? end);
  return {
    docNumber,
    volumes: readVolumes(volumes?.groups['list'] ?? ''),
    ...places.named,
    end: places.end ?? volumes?.end ?? offset,
    reach: Math.max(end, places.end ?? 0),
  };
}

/** Places of a document, or the 编章节 named in their stead. */
type PlaceNames = Pick<Mention, 'locator' | 'furtherLocators' | 'headings'>;

/**
 * The places that stand at `offset`, and where their words end; null where there are none. A heading right in front of an article says no
 * more than the article does: 分则第九章第三百九十八条. `given` is what the first place may lack, `within` the headings it stands in.
 */
export function readPlaceWords(text: string, offset: number, given: AnchorParts = {}, within: readonly string[] = []): { named: PlaceNames; end: number | null } {
  const { headings, end } = readHeadings(text, offset, within);
  const goesOn = headings.length === 0 ? end : (matchAt(separator, text, end)?.end ?? end);
  const places = readPlaces(text, goesOn, given);
  const [locator = null, ...furtherLocators] = places.map((place) => place.locator);
  const kept = locator && goesOn === end ? headings.slice(0, -1) : headings;
  const named = { locator, furtherLocators, ...(kept.length > 0 ? { headings: kept } : {}) };
  return { named, end: places.at(-1)?.end ?? (headings.length > 0 ? end : null) };
}

function readVolumes(list: string): number[] {
  return list.split(/卷?[、和，]第?/u).flatMap((part) => {
    const value = parseNumeral(part);
    return value === null ? [] : [value];
  });
}
