import type { IndexedPassage } from '../../model/passage.ts';
import { isSampled, sampleRate } from './sample.ts';

/** A longer document is chosen in pieces of about so many characters. */
const piece = 12_000;

/**
 * Passages of documents spread over the library, of about `wanted` characters together and half of them at the least; smaller
 * libraries as a whole. They are the same for as long as none of these documents changes.
 */
export function samplePassages(passages: readonly IndexedPassage[], wanted: number): IndexedPassage[] {
  const rate = sampleRate(passages.reduce((sum, { text }) => sum + text.length, 0), wanted);
  let chosen = false;
  return passages.filter(({ document, url, text }, number) => {
    if (document !== passages[number - 1]?.document) chosen = isSampled(`phrases ${document}`, rate);
    else if (isSampled(`piece ${url}`, piece / text.length)) chosen = isSampled(`phrases ${url}`, rate);
    return chosen;
  });
}
