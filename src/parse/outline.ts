import type { Level } from '../model/document.ts';
import { conclusionOf } from './conclusion.ts';
import type { Draft } from './draft.ts';
import { bodyText, makeDraft } from './draft.ts';
import { endingOf } from './endings.ts';
import { nestingOf } from './nesting.ts';
import type { Mark } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';

interface Open {
  key: number;
  mark: Mark | null;
  level: Level;
  rank: number;
  parent: number | null;
  list: number;
  paragraphs: Paragraph[];
  children: Open[];
}

/**
 * Puts the paragraphs of a body under the marks they follow. Without `root` the first must carry a mark. Every paragraph ends in exactly
 * one draft; keys count from `firstKey`. With a `root`, it comes first and everything stands under it.
 */
export function outlineOf(text: string, paragraphs: readonly Paragraph[], firstKey = 0, root: Draft | null = null): Draft[] {
  const drafts: Open[] = [];
  const rankOf = nestingOf(text, paragraphs);
  if (root) drafts.push({ ...root, paragraphs: [...root.paragraphs], children: [] });
  const stack: Open[] = [...drafts];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.mark) {
      const draft = openDraft(paragraph, paragraph.mark, stack, { key: firstKey + drafts.length, rank: rankOf(paragraph.mark.style) });
      drafts.push(draft);
      stack.push(draft);
    } else {
      if (!paragraph.quoted && speaksForAbove(text, paragraphs, index, stack)) stack.pop();
      (paragraph.quoted ? stack.at(-1) : ownerOf(text, stack))?.paragraphs.push(paragraph);
    }
  }
  return drafts.map(({ children: _children, ...draft }) => makeDraft(root && draft.key === root.key ? { ...root, paragraphs: draft.paragraphs } : draft));
}

function openDraft(paragraph: Paragraph, mark: Mark, stack: Open[], { key, rank }: { readonly key: number; readonly rank: number }): Open {
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
  const above = stack.at(-1) ?? null;
  const list = listIn(above, mark);
  const draft: Open = { key, mark, level: levelOf(mark, above), rank, parent: above?.key ?? null, list, paragraphs: [paragraph], children: [] };
  above?.children.push(draft);
  return draft;
}

/** The second 款 of an article may open a list of its own: 具有下列情形之一的：（一）… behind the first list. */
function listIn(above: Open | null, { number }: Mark): number {
  const last = above?.children.at(-1);
  if (!above || !last) return 0;
  const announced = (above.paragraphs.at(-1)?.start ?? 0) > (last.paragraphs.at(-1)?.start ?? 0);
  return last.list + (announced && number === 1 ? 1 : 0);
}

/**
 * Behind the last of several one-paragraph entries a paragraph belongs to what stands above them: 过去一年，… behind （十） of 一、, and
 * …共分四个阶段： before 第一阶段：, as well as what announces a list further out.
 */
function speaksForAbove(text: string, paragraphs: readonly Paragraph[], index: number, stack: readonly Open[]): boolean {
  const [above, last] = [stack.at(-2), stack.at(-1)];
  if (above && last?.mark && announcesOuterList(text, paragraphs, index, last)) return true;
  if (!above || !last?.mark || last.paragraphs.length > 1 || last.children.length > 0 || isLegislative(above.level)) return false;
  const end = last.paragraphs[0]?.end ?? 1;
  if (endingOf(text.slice(Math.max(0, end - 8), end)) !== 'sentence' || /[：:]/u.test(text.charAt(end - 1))) return false;
  const fellows = above.children.slice(-mostFellows).filter(({ rank }) => rank === last.rank);
  const enough = fellows.length > 2 || (fellows.length > 1 && conclusionOf(wordsOf(text, paragraphs[index])) !== null);
  return enough && fellows.every((fellow) => isWhole(text, fellow)) && closes(paragraphs, index, last.mark);
}

/** 一年来，主要做了以下工作： behind ——…: what opens a list further out than this entry is none of its text. */
function announcesOuterList(text: string, paragraphs: readonly Paragraph[], index: number, { rank, level }: Open): boolean {
  const next = paragraphs[index + 1]?.mark;
  return next?.number === 1 && next.style.rank < rank && !isLegislative(level) && /(?:以下|如下|下列)[^。]{0,20}[：:]$/u.test(wordsOf(text, paragraphs[index]));
}

function wordsOf(text: string, paragraph: Paragraph | undefined): string {
  return paragraph ? text.slice(paragraph.start, paragraph.end) : '';
}

/** The list does not go on behind this place, and lacks no number here. */
function closes(paragraphs: readonly Paragraph[], index: number, { style, number, suffix }: Mark): boolean {
  let [at, crossed] = [index + 1, false];
  for (; at < paragraphs.length; at += 1) {
    const mark = paragraphs[at]?.mark;
    if (mark?.style.id === style.id) return number === null || suffix > 0 ? crossed : mark.number === 1 || (crossed && mark.number === number + 1);
    crossed ||= mark !== null && mark !== undefined;
  }
  return true;
}

/** One paragraph of several sentences, nothing under it. */
function isWhole(text: string, { paragraphs, children }: Open): boolean {
  const [only] = paragraphs;
  return only !== undefined && paragraphs.length === 1 && children.length === 0 && !isTitleLine(bodyText(text, only), true);
}

// A look at the last few fellows is enough, and keeps long lists cheap.
const mostFellows = 8;
const articleRank = 5;
const circledRank = 10;

/** Under an article 一、（一）are 项 and what is below them 目; marks made of words stand one level below what they follow. */
function levelOf(mark: Mark, above: Open | null): Level {
  const { level, rank } = mark.style;
  if (above && rank > articleRank && isLegislative(above.level) && above.rank >= articleRank) {
    return above.level === 'article' ? 'subparagraph' : above.level === 'subparagraph' || above.level === 'point' ? 'point' : level;
  }
  if (rank > circledRank && above && typeof above.level === 'number') return Math.min(above.level + 1, 4) as Level;
  return level;
}

function isLegislative(level: Level): boolean {
  return typeof level === 'string' && level !== 'document';
}

/** An unmarked paragraph continues the last draft, unless that was the last entry of a closed list: then what opened the list. */
function ownerOf(text: string, stack: readonly Open[]): Open | undefined {
  const [above, last] = [stack.at(-2), stack.at(-1)];
  if (!last || !above || !closesList(text, last, above)) return last;
  return stack.find(({ level }) => level === 'article') ?? above;
}

/** Its entries end in ；and this one, the last, in 。: a list inside a sentence. What follows is not part of the entry. */
function closesList(text: string, last: Open, above: Open): boolean {
  if (last.paragraphs.length > 1) return false;
  const endOf = (draft: Open): string => text.charAt((draft.paragraphs.at(-1)?.end ?? 1) - 1);
  if (!/[。）)”]/u.test(endOf(last))) return false;
  const before = above.children.at(-2);
  if (before?.rank === last.rank && /[；;，,、]/u.test(endOf(before))) return true;
  return last.level === 'subparagraph';
}
