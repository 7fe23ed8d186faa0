import type { Draft } from './draft.ts';
import { bodyText } from './draft.ts';
import type { Reading } from './reading.ts';
import { suspicionOf } from './suspicion.ts';
import { leadOf } from './title.ts';

// Beyond this many divisions the subjects of sections are not compared: the cost grows with the square.
const mostComparedDrafts = 600;
const hanCommaRank = 6;

/**
 * Drafts of a damaged document that are not to be relied on, with the reason; by key. `touched` holds the offsets of the paragraphs
 * that stand where a number is missing.
 */
export function suspectDrafts(reading: Reading, drafts: readonly Draft[], touched: ReadonlySet<number>): Map<number, string> {
  const suspects = new Map<number, string>();
  const leadsUsual = stylesWithLeads(reading, drafts);
  for (const [index, draft] of drafts.entries()) {
    if (typeof draft.level !== 'number' || draft.rank <= hanCommaRank) continue;
    const words = wordsOf(reading, draft);
    const previous = drafts[index - 1];
    const why = suspicionOf({
      text: words,
      nextToLoss: isTouched(draft, touched) || isTouched(drafts[index + 1], touched),
      lacksLead: draft.mark && leadsUsual.has(draft.mark.style.id) ? leadOf(reading.text, draft) === null : null,
      resemblesSuspectNeighbour: () => previous !== undefined && suspects.has(previous.key) && reading.cohesion().between([wordsOf(reading, previous)], [words]) > 0.01,
      offTopic: () => drafts.length <= mostComparedDrafts && isOffTopic(reading, drafts, draft),
    });
    if (why !== null) suspects.set(draft.key, why);
  }
  return suspects;
}

function wordsOf({ text }: Reading, { paragraphs }: Draft): string {
  return paragraphs.map((paragraph) => bodyText(text, paragraph)).join('');
}

function isTouched(draft: Draft | undefined, touched: ReadonlySet<number>): boolean {
  return draft?.paragraphs.some(({ start }) => touched.has(start)) ?? false;
}

/** Styles of which at least four entries are printed and at least four in five open with a lead. */
function stylesWithLeads({ text }: Reading, drafts: readonly Draft[]): Set<string> {
  const counts = new Map<string, { all: number; led: number }>();
  for (const draft of drafts) {
    if (!draft.mark) continue;
    const { all, led } = counts.get(draft.mark.style.id) ?? { all: 0, led: 0 };
    counts.set(draft.mark.style.id, { all: all + 1, led: led + (leadOf(text, draft) === null ? 0 : 1) });
  }
  return new Set([...counts].filter(([, { all, led }]) => all >= 4 && led >= all * 0.8).map(([style]) => style));
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
