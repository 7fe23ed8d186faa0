import type { Division, Suspicion } from '../model/document.ts';
import type { Draft } from './draft.ts';
import { identify } from './identity.ts';
import type { LostHeading } from './lost-heading.ts';
import type { RunContext } from './runs.ts';
import { joinRuns, linesOf, runsOf } from './runs.ts';
import { titlesOf } from './title.ts';

/** The drafts as divisions, with address, title, text and everything that is known of their damage. */
export function divisionsOf(context: RunContext, drafts: readonly Draft[], lost: readonly LostHeading[], suspects: ReadonlyMap<number, string>): Division[] {
  const { text } = context.reading;
  const ids = identify(drafts);
  const titles = titlesOf(text, drafts);
  const lostParents = new Map(lost.flatMap(({ under, lostParent }) => [...under].map((key) => [key, lostParent] as const)));
  return drafts.map((draft) => {
    const { key, mark, level, paragraphs, inferred, unassigned } = draft;
    const runs = runsOf(context, paragraphs);
    const whole = joinRuns(context.source, runs);
    const lines = linesOf(paragraphs);
    const lostParent = lostParents.get(key) ?? null;
    const parent = lostParent || draft.parent === null ? null : (ids.get(draft.parent) ?? null);
    const { title, heading } = titles.get(key) ?? { title: null, heading: false };
    const suspect = suspicions(suspects.get(key), whole, lines);
    return { id: ids.get(key) ?? '', level, label: mark?.label ?? '', number: mark?.number ?? null, title, runs, text: whole, lines, inferred, parent, lostParent, unassigned, suspect, heading };
  });
}

function suspicions(why: string | undefined, text: string, lines: Suspicion['lines']): Suspicion[] {
  return why === undefined ? [] : [{ span: { start: 0, end: text.length }, lines, why }];
}
