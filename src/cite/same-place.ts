/** 该条第二款, 同条, 该款: the article or paragraph named last. */
import type { AnchorParts } from '../model/anchor.ts';
import { partitionPoint } from '../model/partition.ts';
import { draftPlace, type Draft } from './draft.ts';
import { sentenceAt, splitSentences } from './sentence.ts';
import { readPlaceWords } from './tail.ts';

// 该条例, 该款项, 各该条 and 应该 are other words.
const pattern = /(?<![各应])(?:该条(?=第|规定|的规定|所|中)|同条(?=第)|该款(?=第|规定|的规定|所列))/gu;

/** One sentence a row: what is found, and the document and place it stands for. */
export const samePlaceExamples: readonly (readonly [text: string, found: string, title: string, place: string])[] = [
  ['违反《水域法》第八条规定，情节严重的，依照该条第二款处罚。', '该条第二款', '水域法', '第八条第二款'],
  ['依照《水域法》第八条第一款和同条第三款处罚。', '同条第三款', '水域法', '第八条第三款'],
  ['有《水域法》第八条第二款所列行为，依照该款规定处罚。', '该款', '水域法', '第八条第二款'],
];

/** The places in `rest` that point at the article of the same sentence; where several were named last none is claimed. */
export function draftSamePlaces(text: string, rest: string, drafts: readonly Draft[]): Draft[] {
  const matches = [...rest.matchAll(pattern)];
  if (matches.length === 0) return [];
  const placed = drafts.filter(({ locator, title }) => locator !== null && title !== null).sort((a, b) => a.span.start - b.span.start);
  const sentences = splitSentences(text);
  return matches.flatMap((match) => {
    const last = placed[partitionPoint(placed, ({ span }) => span.start < match.index) - 1];
    const sentence = sentenceAt(sentences, match.index)?.start ?? 0;
    return last && last.span.start >= sentence ? draftSame(text, match, last) : [];
  });
}

function draftSame(text: string, match: RegExpExecArray, { title, kind, locator, furtherLocators }: Draft): Draft[] {
  if (!locator || locator.through || furtherLocators.some(({ article }) => article !== locator.article)) return [];
  const isParagraph = match[0] === '该款';
  const { paragraph } = furtherLocators.at(-1) ?? locator;
  if (isParagraph && paragraph === undefined) return [];
  const { article, articleSuffix } = locator;
  const given = { article, ...(articleSuffix === undefined ? {} : { articleSuffix }), ...(isParagraph ? { paragraph } : {}) } as AnchorParts & { readonly article: number };
  const end = match.index + match[0].length;
  const { named, end: placesEnd } = readPlaceWords(text, end, given);
  const whose = kind === 'internal' ? { title } : { kind: 'alias' as const, title, standsFor: [title ?? ''] };
  return [draftPlace({ start: match.index, end: placesEnd ?? end }, { ...whose, ...(placesEnd === null ? { locator: given } : named) })];
}
