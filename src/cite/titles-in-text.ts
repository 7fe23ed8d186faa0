/** Finds 《…》 in a text: nested, side by side, and with a lost mark on either side. */
import type { Mention } from '../model/citation.ts';
import { partitionPoint } from '../model/partition.ts';
import type { Span } from '../model/span.ts';

/** A title as it stands; `span` holds the marks that are there. */
export interface TitleInText {
  readonly span: Span;
  readonly damage: Mention['damage'];
}

// Longer than any title of the 2,511 laws (104 characters), short enough to bound the work on hostile text.
const longestTitle = 200;
const stopsAfter = /[。；！？，,\n《》]/u;
const stopsBefore = /[。；！？，,：\n《》](?=[^。；！？，,：\n《》]*$)/u;
// 《甲法〉的规定和〈乙条例》 is two titles.
const twoMisprints = /^[^〈〉]{2,}〉[^〈〉]*〈[^〈〉]{2,}$/u;
// An inner mark in place of the outer one: 《未成年人保护法〉的规定
const innerEnd = /^[^〈〉<>＜＞]{2,}?[〉>＞]/u;
const innerStart = /[〈<＜][^〈〉<>＜＞]{2,}$/u;

/**
 * Titles of the outermost marks, in text order, never overlapping. Marks pair from the inside out, so one that has lost its
 * partner takes nothing from its neighbours: `》第一卷和《选编》` → a title with its opening lost, then a whole one.
 * What is lost is told by the text alone: a lost end reaches to the next stop or the end, a lost beginning from the stop before. An inner mark
 * in place of the outer one (《未成年人保护法〉) loses nothing.
 */
export function findTitles(text: string): TitleInText[] {
  const { pairs, opens, closes } = pairMarks(text);
  const whole = outermost(pairs);
  const isFree = (at: number): boolean => (whole[partitionPoint(whole, ({ start }) => start < at) - 1]?.end ?? 0) <= at;
  const titles = [
    ...whole.map((span): TitleInText => ({ span, damage: 'none' })),
    ...opens.filter(isFree).map((at) => lostEnd(text, at)),
    ...closes.filter(isFree).map((at) => lostBeginning(text, at)),
  ];
  return titles.sort((a, b) => a.span.start - b.span.start);
}

interface Marks {
  readonly pairs: Span[];
  readonly opens: number[];
  readonly closes: number[];
}

function pairMarks(text: string): Marks {
  const pairs: Span[] = [];
  const closes: number[] = [];
  const opens: number[] = [];
  const waiting: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[《》]/gu)) {
    if (mark === '《') {
      waiting.push(index);
      continue;
    }
    const start = waiting.pop();
    if (start !== undefined && closesTooEarly(text, index)) waiting.push(start);
    else if (start === undefined) closes.push(index);
    else if (isOneTitle(text, start, index)) pairs.push({ start, end: index + 1 });
    else {
      opens.push(start);
      closes.push(index);
    }
  }
  return { pairs, opens: [...opens, ...waiting], closes };
}

const verbAtEnd = /(?:修改|修订|废止|印发|转发|公布)$/u;
const restOfTitle = /\s*〈[^《》。]{2,120}》/uy;

/** 《关于修改》〈甲条例〉等两件法规的决定》: the first 》 is a slip, the title goes on to the second. */
function closesTooEarly(text: string, close: number): boolean {
  restOfTitle.lastIndex = close + 1;
  return verbAtEnd.test(text.slice(Math.max(0, close - 2), close)) && restOfTitle.test(text);
}

// A full stop inside means that two losses stand between the marks; the one right before 》 belongs to the title.
function isOneTitle(text: string, start: number, end: number): boolean {
  const words = text.slice(start + 1, end);
  return end - start <= longestTitle && !words.slice(0, -1).includes('。') && !twoMisprints.test(words);
}

function outermost(pairs: readonly Span[]): Span[] {
  let end = -1;
  return [...pairs]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((pair) => {
      if (pair.start < end) return false;
      end = pair.end;
      return true;
    });
}

function lostEnd(text: string, start: number): TitleInText {
  const rest = text.slice(start + 1, start + longestTitle);
  const words = rest.slice(0, stopsAfter.exec(rest)?.index ?? rest.length);
  const misprint = innerEnd.exec(words)?.[0].length;
  if (misprint !== undefined) return { span: { start, end: start + 1 + misprint }, damage: 'none' };
  return { span: { start, end: start + 1 + words.trimEnd().length }, damage: 'closing-lost' };
}

function lostBeginning(text: string, at: number): TitleInText {
  const before = text.slice(Math.max(0, at - longestTitle), at);
  const words = before.slice((stopsBefore.exec(before)?.index ?? -1) + 1);
  const misprint = innerStart.exec(words)?.[0].length;
  if (misprint !== undefined) return { span: { start: at - misprint, end: at + 1 }, damage: 'none' };
  return { span: { start: at - words.trimStart().length, end: at + 1 }, damage: 'opening-lost' };
}
