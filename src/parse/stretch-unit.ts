import type { Join, Noise } from '../model/document.ts';
import { bodyText } from './draft.ts';
import { judgeBreak } from './line-break.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';

/** A paragraph with the stray characters split off its end. */
export interface Cleaned {
  readonly paragraph: Paragraph;
  readonly noise: Noise | null;
}

/** Paragraphs that one word or sentence holds together: nothing is cut inside them. */
export interface Unit {
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
  /** How it hangs on the unit before it. */
  readonly join: Join;
  readonly noiseBefore: boolean;
}

/** Puts the paragraphs of a stretch together where they read on as one. */
export function unitsOf(reading: Reading, cleaned: readonly Cleaned[]): Unit[] {
  const units: Unit[] = [];
  let [previous, noiseBefore]: [Paragraph | null, boolean] = [null, false];
  for (const { paragraph, noise } of cleaned) {
    const join = previous ? judgeBreak(reading, previous, paragraph, { numberMissing: true, damaged: true }) : 'start';
    const last = units.at(-1);
    const text = bodyText(reading.text, paragraph);
    if (join === 'direct' && last) units[units.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph], text: last.text + text };
    else units.push({ paragraphs: [paragraph], text, join, noiseBefore });
    [previous, noiseBefore] = [paragraph, noise !== null];
  }
  return units;
}
