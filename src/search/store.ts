import { foldText } from '../normalise/fold.ts';
import type { SearchFiles } from './files.ts';
import type { TextFile } from './manifest.ts';

/** A passage with its text, as the index keeps it. */
export interface StoredPassage {
  readonly number: number;
  readonly url: string;
  readonly label: string;
  readonly title: string;
  readonly text: string;
}

/** Texts of passages by number; loads only the files it is asked for. */
export interface PassageStore {
  readonly count: number;
  passages(numbers: readonly number[]): Promise<StoredPassage[]>;
  /** Title and text, folded, with a line feed between: what phrases are looked for in. */
  haystacks(numbers: readonly number[]): Promise<string[]>;
  /** The same of all passages, in order. */
  allHaystacks(): Promise<readonly string[]>;
}

export function createStore({ manifest, read }: SearchFiles): PassageStore {
  const folded: string[] = [];
  const fileOf = (number: number): number => {
    let found = 0;
    for (let low = 0, high = manifest.texts.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      if ((manifest.texts[middle]?.first ?? 0) <= number) [found, low] = [middle, middle + 1];
      else high = middle - 1;
    }
    return found;
  };
  const loaded = async (numbers: readonly number[]): Promise<Map<number, TextFile>> => {
    const wanted = [...new Set(numbers.map(fileOf))];
    const files = await Promise.all(wanted.map((index) => read<TextFile>(manifest.texts[index]?.name ?? '')));
    return new Map(wanted.map((index, at) => [index, files[at] as TextFile]));
  };
  const store: PassageStore = {
    count: manifest.passages,
    async passages(numbers) {
      const files = await loaded(numbers);
      return numbers.map((number) => {
        const index = fileOf(number);
        const [file, row] = [files.get(index), number - (manifest.texts[index]?.first ?? 0)];
        const at = (column: keyof TextFile): string => file?.[column][row] ?? '';
        return { number, url: at('url'), label: at('label'), title: at('title'), text: at('text') };
      });
    },
    async haystacks(numbers) {
      const missing = numbers.filter((number) => folded[number] === undefined);
      for (const { number, title, text } of await store.passages(missing)) folded[number] = haystackOf(title, text);
      return numbers.map((number) => folded[number] ?? '');
    },
    allHaystacks: () => store.haystacks([...Array(manifest.passages).keys()]),
  };
  return store;
}

/** What phrases are looked for in: title and text, folded, with a line feed between that no phrase crosses. */
export function haystackOf(title: string, text: string): string {
  return foldText(`${title}\n${text}`);
}
