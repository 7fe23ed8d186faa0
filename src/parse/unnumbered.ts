import type { Draft } from './draft.ts';
import { levelBelow, makeDraft } from './draft.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';
import { unnumberedLead } from './unnumbered-lead.ts';

/**
 * Entries without numbers: the paragraphs (two or more, or one where a fellow has several) under a bare heading that all open with a
 * short lead. 坚持创新导向。… 坚持学术自主。… under （二）基本原则 become entries of their own, one level below. What introduces them
 * (主要做了以下工作：) stays with the heading.
 */
export function splitUnnumbered(text: string, drafts: readonly Draft[]): Draft[] {
  const withChildren = new Set(drafts.map(({ parent }) => parent));
  const entriesIn = (draft: Draft): Paragraph[] => (withChildren.has(draft.key) || !isBareHeading(text, draft) ? [] : ledEntries(text, draft.paragraphs.slice(1)));
  const found = new Map(drafts.map((draft) => [draft.key, entriesIn(draft)]));
  const lists = new Set(drafts.filter(({ key }) => (found.get(key)?.length ?? 0) > 1).map(listOf));
  let next = drafts.reduce((highest, { key }) => Math.max(highest, key), -1) + 1;
  return drafts.flatMap((draft) => {
    const entries = found.get(draft.key) ?? [];
    if (entries.length < (lists.has(listOf(draft)) ? 1 : 2)) return [draft];
    const made = entries.map((paragraph) => makeDraft({ key: next++, level: levelBelow(draft.level), rank: draft.rank + 1, parent: draft.key, paragraphs: [paragraph] }));
    return [{ ...draft, paragraphs: draft.paragraphs.slice(0, -entries.length) }, ...made];
  });
}

// An introduction without 以下 or ： is believed before this many entries only.
const mostIntroduced = 2;
const enoughUnannounced = 3;

/** The paragraphs at the end that all open with a lead; none when what stands before them does not introduce them. */
function ledEntries(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const last = paragraphs.findLastIndex((paragraph) => !isLed(text, paragraph));
  const entries = paragraphs.slice(last + 1);
  const introduction = paragraphs[last];
  if (!introduction) return entries;
  const announced = announcement.test(text.slice(introduction.start, introduction.end));
  return last < mostIntroduced && entries.length >= (announced ? 2 : enoughUnannounced) ? entries : [];
}

const announcement = /[：:]$|(?:以下|如下|下列|几个方面|主要做了)[^。]{0,20}[。：:]$/u;

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
