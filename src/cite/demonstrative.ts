/** 该条例, 上述意见, 同法第三条: the document named last. */
import { partitionPoint } from '../model/partition.ts';
import { blot, draftName, type Draft } from './draft.ts';
import { splitSentences } from './sentence.ts';

// 合同法 is no 同法.
const pattern = /(?:该|上述|前述|(?<![合不相共如会])同(?=(?:法|条例|办法|细则)第))(?<genre>条例|办法|意见|通知|细则|准则|纲要|方案|公约|法)(?!律|院|官|定|人|所)/gu;
// A name further back is not meant any more.
const furthestNames = 40;

/** One sentence a row: what is found, and the titles it can stand for. */
export const demonstrativeExamples: readonly (readonly [text: string, found: string, titles: readonly string[]])[] = [
  ['学习《中国共产党宣传工作条例》。该条例要求落实责任。', '该条例', ['中国共产党宣传工作条例']],
  ['违反《水域法》第三条，有同法第九条所列情形的', '同法', ['水域法']],
  ['《甲条例》和《乙条例》印发后，该条例由各校执行。', '该条例', ['甲条例', '乙条例']],
];

/** 该条例 and the like, where a title that ends so has been named before in the same stretch; without one nothing is claimed. */
export function draftDemonstratives(text: string, drafts: readonly Draft[]): Draft[] {
  const rest = blot(text, drafts.map(({ span }) => span));
  const matches = [...rest.matchAll(pattern)];
  if (matches.length === 0) return [];
  const sentences = splitSentences(text);
  return matches.flatMap((match) => {
    const standsFor = lastNamed(match.groups?.['genre'] ?? '', match.index, drafts, (offset) =>
      partitionPoint(sentences, ({ start }) => start <= offset),
    );
    if (standsFor.length === 0) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const title = standsFor.length === 1 ? (standsFor[0] ?? null) : null;
    return [draftName(text, span, { kind: 'alias', title, standsFor })];
  });
}

/** Titles of the nearest sentence before `offset` that names one of this genre. */
function lastNamed(genre: string, offset: number, drafts: readonly Draft[], sentenceOf: (offset: number) => number): string[] {
  const titles = new Set<string>();
  let sentence: number | null = null;
  const last = partitionPoint(drafts, ({ span }) => span.end <= offset) - 1;
  for (let index = last; index >= Math.max(0, last - furthestNames); index--) {
    const draft = drafts[index];
    if (!draft?.title?.endsWith(genre) || draft.sense !== 'title') continue;
    const here = sentenceOf(draft.span.start);
    if (sentence !== null && here !== sentence) break;
    sentence = here;
    titles.add(draft.title);
  }
  return [...titles].reverse();
}
