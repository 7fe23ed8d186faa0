import type { NumberingStyle } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';

/** How deep a style stands in one document: smaller is further out. */
export type RankOf = (style: NumberingStyle) => number;

interface Count {
  readonly style: NumberingStyle;
  entries: number;
  ones: number;
  /** Title lines right before a 第X条. */
  overArticles: number;
  /** Every number is one more than the last. */
  runsThrough: boolean;
  last: number;
}

const policyRanks = [6, 7, 8, 9] as const;
const articleRank = 5;

/**
 * The usual order of the styles, unless this document shows another: 一、管辖 over 第一条 in judicial interpretations, 1. over （一） where
 * （一） begins again under each 1. and 1. runs through.
 */
export function nestingOf(text: string, paragraphs: readonly Paragraph[]): RankOf {
  const counts = countStyles(text, paragraphs);
  const changed = new Map<string, number>();
  const hasArticles = counts.has('article');
  for (const count of counts.values()) {
    if (hasArticles && count.style.rank > articleRank && count.overArticles * 2 > count.entries) changed.set(count.style.id, articleRank - 1 + count.style.rank / 20);
  }
  if (!hasArticles) for (const [usuallyOuter, outer] of invertedPairs([...counts.values()], paragraphs)) changed.set(outer.id, usuallyOuter.rank - 0.5);
  return (style) => changed.get(style.id) ?? style.rank;
}

function countStyles(text: string, paragraphs: readonly Paragraph[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const marked = paragraphs.filter(({ mark }) => mark !== null);
  for (const [index, paragraph] of marked.entries()) {
    const { mark } = paragraph;
    if (mark?.number === null || mark === null) continue;
    const count = counts.get(mark.style.id) ?? { style: mark.style, entries: 0, ones: 0, overArticles: 0, runsThrough: true, last: 0 };
    counts.set(mark.style.id, count);
    count.runsThrough &&= mark.number === count.last + 1;
    count.entries += 1;
    count.last = mark.number;
    if (mark.number === 1) count.ones += 1;
    const isTitle = isTitleLine(text.slice(mark.end, paragraph.end).trim(), false);
    if (isTitle && marked[index + 1]?.mark?.style.id === 'article') count.overArticles += 1;
  }
  return counts;
}

/** Pairs in which the style that is usually outer begins again under each entry of the usually inner one, which runs through. */
function invertedPairs(counts: readonly Count[], paragraphs: readonly Paragraph[]): (readonly [usuallyOuter: NumberingStyle, outer: NumberingStyle])[] {
  const policy = counts.filter(({ style }) => policyRanks.some((rank) => rank === style.rank) && !style.id.startsWith('decimal'));
  return policy.flatMap((restarting) =>
    policy
      .filter(({ style, runsThrough, entries }) => style.rank > restarting.style.rank && runsThrough && entries >= 2)
      .filter((running) => restarting.ones >= 2 && restartsUnder(restarting.style.id, running.style.id, paragraphs))
      .map((running) => [restarting.style, running.style] as const),
  );
}

/** Every 1 of the one style has an entry of the other before it, since its last 1. */
function restartsUnder(inner: string, outer: string, paragraphs: readonly Paragraph[]): boolean {
  let seen = false;
  for (const { mark } of paragraphs) {
    if (mark?.style.id === outer) seen = true;
    if (mark?.style.id !== inner || mark.number !== 1) continue;
    if (!seen) return false;
    seen = false;
  }
  return true;
}
