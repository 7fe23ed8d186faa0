import type { Draft } from './draft.ts';
import { makeDraft } from './draft.ts';
import type { Paragraph } from './paragraph.ts';
import { quoteNumber } from './wording.ts';

/**
 * Entries without marks at the end of a list: the last printed entry ends in ；, so the list goes on, and the paragraphs behind it are
 * its next entries up to the one that ends in 。. What comes after that stands under the list's parent again, and so does what states a
 * rule of its own (当事人…的，人民法院不得…。): then the ； was meant as a 。.
 */
export function splitListTails(text: string, drafts: readonly Draft[]): Draft[] {
  const siblings = lastSiblings(drafts);
  const handed = new Map<number, Paragraph[]>();
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  const split = drafts.flatMap((draft) => {
    const behind = siblings.has(draft.key) ? paragraphsBehind(text, draft) : [];
    if (behind.length === 0) return [draft];
    const entries = behind.filter((paragraph) => !isRule(text, behind, paragraph));
    const made = entries.map((paragraph, index) => entryOf(draft, paragraph, next + index, index + 1));
    next += made.length;
    const rest = draft.paragraphs.slice(1 + entries.length);
    if (draft.parent !== null) handed.set(draft.parent, [...(handed.get(draft.parent) ?? []), ...rest]);
    return [{ ...draft, paragraphs: draft.paragraphs.slice(0, 1) }, ...made];
  });
  return split.map((draft) => ({ ...draft, paragraphs: [...draft.paragraphs, ...(handed.get(draft.key) ?? [])] }));
}

/** Printed entries that are the last of their list and have nothing under them. */
function lastSiblings(drafts: readonly Draft[]): Set<number> {
  const last = new Map<string, number>();
  const parents = new Set(drafts.map(({ parent }) => parent));
  for (const { key, parent, rank, list } of drafts) last.set(`${String(parent)} ${String(rank)} ${String(list)}`, key);
  return new Set([...last.values()].filter((key) => !parents.has(key)));
}

function paragraphsBehind(text: string, { mark, parent, paragraphs }: Draft): Paragraph[] {
  if (!mark || mark.number === null || parent === null || mark.style.rank <= 6) return [];
  const end = paragraphs.slice(0, -1).findIndex((paragraph) => !endsInSemicolon(text, paragraph));
  return paragraphs.slice(1, end === -1 ? undefined : end + 1);
}

/** A rule of its own (前款所列情形，由…; 未明确使用单位的电梯不得交付使用。) that stands alone behind the list. */
function isRule(text: string, behind: readonly Paragraph[], { start, end }: Paragraph): boolean {
  const words = text.slice(start, end);
  if (behind.length > 1) return false;
  return words.length > 120 || /^(?:前款|前项|以上|上述|违反|有前|本条|对)|应当|不得|必须|可以/u.test(words);
}

function endsInSemicolon(text: string, { end }: Paragraph): boolean {
  return /[；;]/u.test(text.charAt(end - 1));
}

function entryOf({ mark, level, rank, parent, list }: Draft, paragraph: Paragraph, key: number, ahead: number): Draft {
  const number = (mark?.number ?? 0) + ahead;
  const printed = `“${mark?.label ?? ''}”`;
  const why = `序号未印出；${printed}以“；”收尾，列举未完，本段紧接其后${mark ? `，据此推定为${quoteNumber(mark.style, number)}` : ''}。`;
  return makeDraft({ key, level, rank, parent, list, paragraphs: [paragraph], inferred: { number, why } });
}
