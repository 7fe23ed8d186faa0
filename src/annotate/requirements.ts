import type { Requirement } from '../model/annotation.ts';
import type { Mention } from '../model/citation.ts';
import { splitSentences } from '../cite/sentence.ts';
import { findCue } from './cue.ts';
import { locate, type Reading } from './reading.ts';

/**
 * The sentences that ask for something, in order, numbered from 1. Cut behind 。！？； and at gaps, never inside quotes; the
 * run-in lead and headings ask for nothing of their own; of a torn sentence only the part that is there counts.
 */
export function requirementNotes(reading: Reading<Mention>): Requirement[] {
  if (reading.division.heading) return [];
  return splitSentences(reading.text)
    .flatMap((span) => {
      const cue = isLead(reading, span.start, span.end) ? null : findCue(reading.text.slice(span.start, span.end));
      return cue === null ? [] : [{ span, cue }];
    })
    .map(({ span, cue }, index) => ({
      id: `r${String(index + 1)}`,
      origin: 'machine',
      ...locate(reading, span),
      number: index + 1,
      cue,
    }));
}

function isLead({ division, text }: Reading<Mention>, start: number, end: number): boolean {
  return start === 0 && division.title !== null && text.slice(start, end).replace(/[。：:]$/u, '') === division.title;
}
