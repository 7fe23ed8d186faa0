import type { Level } from '../model/document.ts';
import type { Draft } from './draft.ts';
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
 * Puts the paragraphs of a body under the marks they follow. The first must carry a mark. Every paragraph ends in exactly one draft;
 * `firstKey` is the key of the first draft.
 */
export function outlineOf(text: string, paragraphs: readonly Paragraph[], firstKey = 0): Draft[] {
  const drafts: Open[] = [];
  const stack: Open[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.mark) {
      const { mark } = paragraph;
      while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= mark.style.rank) stack.pop();
      const above = stack.at(-1) ?? null;
      const draft: Open = {
        key: firstKey + drafts.length, mark, level: levelOf(mark, above), rank: mark.style.rank,
        parent: above?.key ?? null, paragraphs: [paragraph], children: [],
      };
      above?.children.push(draft);
      drafts.push(draft);
      stack.push(draft);
    } else ownerOf(text, stack)?.paragraphs.push(paragraph);
  }
  return drafts.map(({ children: _children, ...draft }) => ({ ...draft, inferred: null, unassigned: false }));
}

const articleRank = 5;

/** Under an article 一、（一）are 项 and what is below them 目; marks made of words stand one level below what they follow. */
function levelOf(mark: Mark, above: Open | null): Level {
  const { level, rank } = mark.style;
  if (above && rank > articleRank && isLegislative(above.level)) {
    return above.level === 'article' ? 'subparagraph' : above.level === 'subparagraph' || above.level === 'point' ? 'point' : level;
  }
  if (rank > 10 && above && typeof above.level === 'number') return Math.min(above.level + 1, 4) as Level;
  return level;
}

function isLegislative(level: Level): boolean {
  return typeof level === 'string';
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
