import type { Draft } from './draft.ts';
import { levelBelow, makeDraft } from './draft.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';
import { unnumberedLead } from './unnumbered-lead.ts';

/**
 * Entries without numbers: the paragraphs under a bare heading that all open with a short lead. 坚持创新导向。… 坚持学术自主。… under
 * （二）基本原则 become entries of their own, one level below.
 */
export function splitUnnumbered(text: string, drafts: readonly Draft[]): Draft[] {
  const withChildren = new Set(drafts.map(({ parent }) => parent));
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  return drafts.flatMap((draft) => {
    if (withChildren.has(draft.key) || !isBareHeading(text, draft) || !areLeads(text, draft.paragraphs.slice(1))) return [draft];
    const [first, ...entries] = draft.paragraphs;
    const made = entries.map((paragraph) => makeDraft({ key: next++, level: levelBelow(draft.level), rank: draft.rank + 1, parent: draft.key, paragraphs: [paragraph] }));
    return [{ ...draft, paragraphs: first ? [first] : [] }, ...made];
  });
}

function isBareHeading(text: string, draft: Draft): boolean {
  const [first] = draft.paragraphs;
  return first?.mark !== null && first !== undefined && typeof draft.level === 'number' && draft.level < 4 && isTitleLine(text.slice(first.mark.end, first.end).trim(), true);
}

/** At least two, every one opening with a lead and saying more behind it. */
function areLeads(text: string, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.length >= 2 && paragraphs.every(({ start, end }) => {
    const lead = unnumberedLead(text.slice(start, end));
    return lead !== null && end - start >= lead.length * 2;
  });
}
