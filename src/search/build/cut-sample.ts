import type { Segmenter } from '../../model/segmenter.ts';
import type { Lexicon } from '../lexicon.ts';
import { createIntList } from './int-list.ts';
import { createPairTable } from './pair-table.ts';
import { isSampled } from './sample.ts';
import type { UnitStream } from './stream.ts';

/** Characters that are cut to learn the words of a library; small libraries are cut whole. */
const sampleSize = 1_250_000;

/** What is assumed of a pair before it is seen, and how many sightings that is worth: rare pairs stay undecided. */
const prior = { cohesion: 0.5, sightings: 2 };

/** Where the words of some texts end, in flat arrays that go to another thread at no cost. */
export interface CutTexts {
  /** Numbers of the texts that were cut. */
  readonly texts: Int32Array;
  /** How many words each has. */
  readonly words: Int32Array;
  /** Lengths of all these words, one after the other. */
  readonly lengths: Int32Array;
}

/** Folded texts, each with a name of its own. */
export interface NamedTexts {
  readonly count: number;
  /** Units of all together. */
  readonly characters: number;
  readonly nameAt: (index: number) => string;
  readonly textAt: (index: number) => string;
}

/** Cuts some texts, as many as tell enough, and lists their words for cutting queries. What one text says hardly changes which they are. */
export function cutSample({ count, characters, nameAt, textAt }: NamedTexts, segmenter: Segmenter): { cut: CutTexts; lexicon: Lexicon } {
  const rate = characters / sampleSize;
  const [texts, words, lengths] = [createIntList(), createIntList(), createIntList()];
  const counts = new Map<string, number>();
  for (let text = 0; text < count; text++) {
    if (!isSampled(nameAt(text), rate)) continue;
    const cut = segmenter.cut(textAt(text));
    texts.push(text);
    words.push(cut.length);
    for (const word of cut) {
      lengths.push(word.length);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { cut: { texts: texts.values(), words: words.values(), lengths: lengths.values() }, lexicon: toLexicon(counts) };
}

function toLexicon(counts: ReadonlyMap<string, number>): Lexicon {
  const words = [...counts].filter(([word]) => /[\p{L}\p{N}]/u.test(word)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: words.map(([word]) => word), counts: words.map(([, count]) => count) };
}

/** How often two neighbouring units belong to one word, from 0 to 1: 师德 → 1, 德怎 → 0. */
export type Cohesion = (first: number, second: number) => number;

/** What the texts that were cut tell of all pairs. */
export function learnCohesion(cut: CutTexts, { units, starts }: UnitStream): Cohesion {
  const pairs = createPairTable(1 << 17);
  const [inside, all] = [createIntList(1 << 17), createIntList(1 << 17)];
  const note = (first: number, second: number, within: boolean): void => {
    const pair = pairs.add(first, second);
    if (pair === all.length) for (const list of [inside, all]) list.push(0);
    all.set(pair, all.get(pair) + 1);
    if (within) inside.set(pair, inside.get(pair) + 1);
  };
  let word = 0;
  for (const [row, text] of cut.texts.entries()) {
    let place = starts[text] ?? 0;
    for (let left = cut.words[row] ?? 0; left > 0; left--) {
      for (let length = cut.lengths[word++] ?? 0; length > 0; length--, place++) note(units[place] ?? 0, units[place + 1] ?? 0, length > 1);
    }
  }
  return (first, second) => {
    const pair = pairs.find(first, second);
    const [within, seen] = pair < 0 ? [0, 0] : [inside.get(pair), all.get(pair)];
    return (within + prior.cohesion * prior.sightings) / (seen + prior.sightings);
  };
}
