import { foldText } from '../../normalise/fold.ts';

/** A character as it is matched: folded, '' when it does not count, and its pinyin, '' when it has none. */
export interface Cell {
  readonly shown: string;
  readonly folded: string;
  readonly syllable: string;
}

/** Characters that stand between words and are typed by nobody who looks for a name. */
const between = /^[\s"'《》〈〉()（）、，,。.·—-]$/u;

/** The cells of a text; `syllableOf` is asked for each of its code points. */
export function cellsOf(text: string, syllableOf: (character: string, place: number) => string): Cell[] {
  return [...text].map((shown, place) => {
    const folded = foldText(shown);
    return { shown, folded: between.test(folded) ? '' : folded, syllable: syllableOf(shown, place) };
  });
}

/** What was typed, as it is matched: folded, without what stands between words; `ü` is typed v. */
export function typedCharacters(typed: string): string[] {
  return [...foldText(typed.normalize('NFC')).replace(/ü/gu, 'v')].filter((character) => !between.test(character));
}
