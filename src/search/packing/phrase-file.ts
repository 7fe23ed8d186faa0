import type { PhraseTable } from './phrase-text.ts';

/** The file `phrases`: a phrase table in few bytes. Numbers are written as characters from `0` on. */
export interface PhraseFile {
  /** Of each string how much it begins like the one before, and the rest, with line feeds between. */
  readonly shared: string;
  readonly rests: string;
  readonly lengths: string;
  readonly distances: string;
}

/** The strings of a table hold no line feed: JSON writes it otherwise. */
export function packPhrases({ strings, lengths, distances }: PhraseTable): PhraseFile {
  const shared = strings.map((string, place) => sharedLength(strings[place - 1] ?? '', string));
  const rests = strings.map((string, place) => string.slice(shared[place]));
  return { shared: write(shared), rests: rests.join('\n'), lengths: write(lengths), distances: write(distances) };
}

/** The table that was packed. */
export function unpackPhrases({ shared, rests, lengths, distances }: PhraseFile): PhraseTable {
  const sharedLengths = read(shared);
  let previous = '';
  const strings = (shared === '' ? [] : rests.split('\n')).map((rest, place) => (previous = previous.slice(0, sharedLengths[place]) + rest));
  return { strings, lengths: read(lengths), distances: read(distances) };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

const zero = 48;

function write(numbers: ArrayLike<number>): string {
  return Array.from(numbers, (number) => String.fromCharCode(zero + number)).join('');
}

function read(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, place) => text.charCodeAt(place) - zero);
}
