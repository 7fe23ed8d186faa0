import type { Span } from '../model/span.ts';
import type { Phrase } from './query.ts';

/** True when the folded text holds the phrase, in one of its forms, literally. */
export function holds(folded: string, phrase: Phrase): boolean {
  return phrase.forms.some((form) => folded.includes(form));
}

/** Places of any of `needles` in a folded text, in order and apart from each other: leftmost first, the longest where several begin. */
export function findAll(folded: string, needles: readonly string[]): Span[] {
  const wanted = needles.filter((needle) => needle !== '');
  const spans: Span[] = [];
  for (let from = 0; from < folded.length; ) {
    const next = wanted.map((needle) => ({ needle, at: folded.indexOf(needle, from) })).filter(({ at }) => at >= 0);
    if (next.length === 0) break;
    const start = next.reduce((least, { at }) => Math.min(least, at), folded.length);
    const longest = next.reduce((most, { at, needle }) => (at === start ? Math.max(most, needle.length) : most), 0);
    spans.push({ start, end: start + longest });
    from = start + longest;
  }
  return spans;
}

/** How often `needle` stands in a folded text, places that overlap not counted twice. */
export function countOf(folded: string, needle: string): number {
  let count = 0;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) count++;
  return count;
}
