import { genreWords } from './title.ts';

// More possibilities than a reader can weigh are no help.
const mostPossibilities = 12;

/** The full titles a document has named so far, by the word they end in. */
export class NamedTitles {
  readonly #byGenre = new Map<string, Set<string>>();

  add(title: string): void {
    for (const genre of genreWords) {
      if (title.length <= genre.length || !title.endsWith(genre)) continue;
      const titles = this.#byGenre.get(genre) ?? new Set<string>();
      if (titles.size < mostPossibilities) this.#byGenre.set(genre, titles.add(title));
    }
  }

  /** Titles a bare `条例` could stand for: `['中国共产党宣传工作条例']`. */
  endingIn(genre: string): string[] {
    return [...(this.#byGenre.get(genre) ?? [])];
  }
}
