/** Searches at random over the passages of a library, the same in every run. */
import fc from 'fast-check';
import type { Passage } from '../../../src/model/passage.ts';
import { traditional, type Wanted } from './oracle.ts';

export interface TypedQuery extends Wanted {
  readonly typed: string;
}

/** Marks that open or close a phrase, and the space that ends one, cannot be part of a phrase typed without quotes. */
const marks = /[\s"“”„＂‘’'「」『』]/gu;

/** One phrase: a piece of a title or text, 1 to 30 characters. */
function phraseOf(passages: readonly Passage[]): fc.Arbitrary<string> {
  const texts = passages.flatMap(({ title, text }) => [text, title]).filter((text) => text.replaceAll(marks, '') !== '');
  const length = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }));
  return fc
    .tuple(fc.constantFrom(...texts), fc.nat(100_000), length)
    .map(([text, place, size]) => {
      const lines = text.split('\n').filter((line) => line.replaceAll(marks, '') !== '');
      const line = (lines[place % lines.length] ?? '').replaceAll(marks, '');
      const from = place % line.length;
      return line.slice(from, from + size);
    })
    .filter((phrase) => phrase.isWellFormed() && !/^[-－−]/u.test(phrase));
}

/** The same phrase as another hand types it. */
const hands: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => phrase.replaceAll(/[0-9a-z]/giu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (phrase) => phrase.replaceAll(/[，：；（）]/gu, (character) => character.normalize('NFKC')),
  (phrase) => phrase.replaceAll('〔', '［').replaceAll('〕', '］').replaceAll('—', '－').replaceAll('·', '・'),
  (phrase) => traditional.reduce((text, [from, to]) => text.replaceAll(to, from), phrase),
  (phrase) => phrase.toUpperCase(),
];

const quotes: readonly (readonly [string, string])[] = [['“', '”'], ['"', '"'], ['「', '」']];

/** `count` searches: mostly one phrase, some several, some in quotes, with exclusions, with filters. */
export function sampleQueries(passages: readonly Passage[], count: number): TypedQuery[] {
  const phrase = phraseOf(passages);
  const some = (most: number): fc.Arbitrary<string[]> => fc.array(phrase, { maxLength: most });
  const values = (name: 'document' | 'section'): string[] => [...new Set(passages.map((passage) => passage[name]))].filter((value) => value !== '');
  const filters = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Wanted['filters']>({}) },
    { weight: 1, arbitrary: fc.subarray(values('document'), { minLength: 1 }).map((document) => ({ document })) },
    { weight: 1, arbitrary: fc.subarray(values('section'), { minLength: 1 }).map((section) => ({ section })) },
  );
  const query = fc
    .record({ first: phrase, more: fc.oneof(fc.constant<string[]>([]), some(2)), without: fc.oneof(fc.constant<string[]>([]), some(2)), filters, hand: fc.nat(5), quote: fc.nat(5) })
    .map(({ first, more, without, filters: wanted, hand, quote }): TypedQuery => {
      const phrases = [first, ...more];
      const write = (text: string): string => {
        const [open, close] = quotes[quote] ?? ['', ''];
        return `${open}${hands[hand]?.(text) ?? text}${close}`;
      };
      const typed = [...phrases.map(write), ...without.map((text) => `-${write(text)}`)].join(hand === 1 ? '　' : ' ');
      return { phrases, without, filters: wanted, typed };
    });
  return fc.sample(query, { seed: 20200319, numRuns: count });
}
