import type { IndexedPassage } from '../../model/passage.ts';
import { isSampled, sampleRate } from './sample.ts';

/** Characters that phrases are learnt from, and half of them at the least; smaller libraries are learnt from as a whole. */
const sampleSize = 2_000_000;
/** A longer document is chosen in pieces of about so many characters. */
const piece = 12_000;

/** Passages of documents spread over the library: the same ones for as long as none of these documents changes. */
export function samplePassages(passages: readonly IndexedPassage[]): IndexedPassage[] {
  const rate = sampleRate(passages.reduce((sum, { text }) => sum + text.length, 0), sampleSize);
  let [page, chosen] = ['', false];
  return passages.filter(({ url, text }) => {
    const own = url.replace(/#.*/u, '');
    if (own !== page || isSampled(`piece ${url}`, piece / text.length)) chosen = isSampled(`phrases ${url}`, rate);
    page = own;
    return chosen;
  });
}
