import type { Draft } from './draft.ts';
import { bodyText } from './draft.ts';
import type { Reading } from './reading.ts';
import { suspicionOf } from './suspicion.ts';
import { leadOf } from './title.ts';

/**
 * Drafts of a damaged document that are not to be relied on, with the reason; by key. `touched` holds the offsets of the paragraphs
 * that stand where a number is missing.
 */
export function suspectDrafts(reading: Reading, drafts: readonly Draft[], touched: ReadonlySet<number>): Map<number, string> {
  const suspects = new Map<number, string>();
  let previous: Draft | null = null;
  for (const [index, draft] of drafts.entries()) {
    const words = wordsOf(reading, draft);
    const resembles = previous !== null && suspects.has(previous.key) && reading.cohesion().between([wordsOf(reading, previous)], [words]) > 0.01;
    const why = suspicionOf({
      text: words,
      nextToLoss: isTouched(draft, touched) || isTouched(drafts[index + 1], touched),
      lacksLead: lacksLead(reading, drafts, draft),
      resemblesSuspectNeighbour: resembles,
      offTopic: isOffTopic(reading, drafts, draft),
    });
    if (why !== null && typeof draft.level === 'number' && draft.rank > 6) suspects.set(draft.key, why);
    previous = draft;
  }
  return suspects;
}

function wordsOf({ text }: Reading, { paragraphs }: Draft): string {
  return paragraphs.map((paragraph) => bodyText(text, paragraph)).join('');
}

function isTouched(draft: Draft | undefined, touched: ReadonlySet<number>): boolean {
  return draft?.paragraphs.some(({ start }) => touched.has(start)) ?? false;
}

/** Null where a lead is not to be expected: unprinted entries, lists without leads. */
function lacksLead({ text }: Reading, drafts: readonly Draft[], draft: Draft): boolean | null {
  if (!draft.mark) return null;
  const fellows = drafts.filter(({ mark, key }) => mark?.style.id === draft.mark?.style.id && key !== draft.key);
  const withLead = fellows.filter((fellow) => leadOf(text, fellow) !== null).length;
  return fellows.length >= 3 && withLead >= fellows.length * 0.8 ? leadOf(text, draft) === null : null;
}

/** Another section's words fit three times better than those of its own. */
function isOffTopic(reading: Reading, drafts: readonly Draft[], draft: Draft): boolean {
  if (draft.parent === null) return false;
  const { between } = reading.cohesion();
  const fit = (section: number): number =>
    between(drafts.filter(({ key, parent }) => key !== draft.key && (key === section || parent === section)).map((fellow) => wordsOf(reading, fellow)), [wordsOf(reading, draft)]);
  const own = fit(draft.parent);
  const sections = new Set(drafts.flatMap(({ parent }) => (parent === null || parent === draft.parent ? [] : [parent])));
  return [...sections].some((section) => fit(section) > own * 3);
}
