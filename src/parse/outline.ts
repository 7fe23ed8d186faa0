import type { Level } from '../model/document.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './draft.ts';
import type { Mark } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';

interface Open {
  key: number;
  mark: Mark | null;
  level: Level;
  rank: number;
  parent: number | null;
  paragraphs: Paragraph[];
  children: Open[];
}

/**
 * Puts the paragraphs of a body under the marks they follow. Without `root` the first must carry a mark. Every paragraph ends in exactly
 * one draft; keys count from `firstKey`, and what stands at the top stands under `root`.
 */
export function outlineOf(text: string, paragraphs: readonly Paragraph[], firstKey = 0, root: Draft | null = null): Draft[] {
  const drafts: Open[] = [];
  const stack: Open[] = root ? [{ ...root, paragraphs: [], children: [] }] : [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.mark) {
      const draft = openDraft(paragraph, paragraph.mark, stack, firstKey + drafts.length);
      drafts.push(draft);
      stack.push(draft);
    } else if (announcesForAbove(text, paragraph, paragraphs[index + 1], stack)) {
      stack.pop();
      stack.at(-1)?.paragraphs.push(paragraph);
    } else ownerOf(text, stack)?.paragraphs.push(paragraph);
  }
  return drafts.map(({ children: _children, ...draft }) => makeDraft(draft));
}

function openDraft(paragraph: Paragraph, mark: Mark, stack: Open[], key: number): Open {
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= mark.style.rank) stack.pop();
  const above = stack.at(-1) ?? null;
  const draft: Open = { key, mark, level: levelOf(mark, above), rank: mark.style.rank, parent: above?.key ?? null, paragraphs: [paragraph], children: [] };
  above?.children.push(draft);
  return draft;
}

/** …共分四个阶段： behind the last of several one-paragraph entries opens a list of what stands above them. */
function announcesForAbove(text: string, paragraph: Paragraph, next: Paragraph | undefined, stack: readonly Open[]): boolean {
  const [above, last] = [stack.at(-2), stack.at(-1)];
  if (!above?.mark || !last || next?.mark?.number !== 1 || !/[：:]/u.test(text.charAt(paragraph.end - 1))) return false;
  if (next.mark.style.rank <= last.rank || last.paragraphs.length > 1) return false;
  const fellows = above.children.filter(({ rank }) => rank === last.rank);
  return fellows.length > 1 && fellows.every((fellow) => fellow.paragraphs.length === 1 && fellow.children.length === 0);
}

const articleRank = 5;
const circledRank = 10;

/** Under an article 一、（一）are 项 and what is below them 目; marks made of words stand one level below what they follow. */
function levelOf(mark: Mark, above: Open | null): Level {
  const { level, rank } = mark.style;
  if (above && rank > articleRank && isLegislative(above.level)) {
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
