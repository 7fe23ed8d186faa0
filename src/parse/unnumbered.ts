import type { Draft } from './draft.ts';
import { levelBelow, makeDraft } from './draft.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';
import { unnumberedLead } from './unnumbered-lead.ts';

/**
 * Entries without numbers: the paragraphs (two or more, or one where a fellow has several) under a bare heading that all open with a
 * short lead. 坚持创新导向。… 坚持学术自主。… under
 * （二）基本原则 become entries of their own, one level below.
 */
export function splitUnnumbered(text: string, drafts: readonly Draft[]): Draft[] {
  const withChildren = new Set(drafts.map(({ parent }) => parent));
  const hasLeads = (draft: Draft, least: number): boolean =>
    draft.paragraphs.length > least && !withChildren.has(draft.key) && isBareHeading(text, draft) && draft.paragraphs.slice(1).every((paragraph) => isLed(text, paragraph));
  const lists = new Set(drafts.filter((draft) => hasLeads(draft, 2)).map(listOf));
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  return drafts.flatMap((draft) => {
    if (!hasLeads(draft, lists.has(listOf(draft)) ? 1 : 2)) return [draft];
    const [first, ...entries] = draft.paragraphs;
    const made = entries.map((paragraph) => makeDraft({ key: next++, level: levelBelow(draft.level), rank: draft.rank + 1, parent: draft.key, paragraphs: [paragraph] }));
    return [{ ...draft, paragraphs: first ? [first] : [] }, ...made];
  });
}

function isBareHeading(text: string, draft: Draft): boolean {
  const [first] = draft.paragraphs;
  return first?.mark !== null && first !== undefined && typeof draft.level === 'number' && draft.level < 4 && isTitleLine(text.slice(first.mark.end, first.end).trim(), true);
}

/** It opens with a lead and says more behind it. */
function isLed(text: string, { start, end }: Paragraph): boolean {
  const lead = unnumberedLead(text.slice(start, end));
  return lead !== null && end - start >= lead.length * 2;
}

function listOf({ parent, rank }: Draft): string {
  return `${String(parent)} ${String(rank)}`;
}
