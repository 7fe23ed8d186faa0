import { foldText } from '../normalise/fold.ts';
import { decodeCodedJson, decodeJson } from './codec.ts';
import { checked, type SearchFiles } from './files.ts';
import type { TextFile } from './manifest.ts';
import type { PhraseFile } from './packing/phrase-file.ts';
import type { Titles } from './titles.ts';

/** A passage with its text, as the index keeps it. */
export interface StoredPassage {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly section: string;
  readonly text: string;
}

/** Texts of passages by number; loads only the files it is asked for. */
export interface PassageStore {
  readonly count: number;
  passages(numbers: ArrayLike<number>): Promise<StoredPassage[]>;
  /** Title and text, folded, with a line feed between: what phrases are looked for in. */
  haystacks(numbers: ArrayLike<number>): Promise<string[]>;
  /** The same of all passages, in order. */
  allHaystacks(): Promise<readonly string[]>;
}

/** The texts that stand in the files of an index. */
export function createStore(files: SearchFiles, titles: Titles): PassageStore {
  const { manifest } = files;
  const folded: string[] = [];
  const opened = new Map<number, Promise<StoredPassage[]>>();
  const open = (file: number): Promise<StoredPassage[]> => {
    const pending = opened.get(file) ?? readTexts(files, titles, file);
    opened.set(file, pending);
    pending.catch(() => opened.delete(file));
    return pending;
  };
  const store: PassageStore = {
    count: manifest.passages,
    async passages(numbers) {
      const places = Array.from(numbers, (number) => ({ number, file: fileOf(manifest.texts, number) }));
      const wanted = [...new Set(places.map(({ file }) => file))];
      const loaded = new Map(await Promise.all(wanted.map(async (file) => [file, await open(file)] as const)));
      return places.flatMap(({ number, file }) => loaded.get(file)?.[number - (manifest.texts[file] ?? 0)] ?? []);
    },
    async haystacks(numbers) {
      const missing = Array.from(numbers).filter((number) => folded[number] === undefined);
      for (const { number, title, text } of await store.passages(missing)) folded[number] = haystackOf(title, text);
      return Array.from(numbers, (number) => folded[number] ?? '');
    },
    allHaystacks: () => store.haystacks([...Array(manifest.passages).keys()]),
  };
  return store;
}

/** What phrases are looked for in: title and text, folded, with a line feed between that no phrase crosses. */
export function haystackOf(title: string, text: string): string {
  return foldText(`${title}\n${text}`);
}

/** The last file that begins at or before the passage. */
function fileOf(firsts: readonly number[], number: number): number {
  let found = 0;
  for (let low = 0, high = firsts.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= number) [found, low] = [middle, middle + 1];
    else high = middle - 1;
  }
  return found;
}

async function readTexts({ manifest, bytes, json }: SearchFiles, titles: Titles, file: number): Promise<StoredPassage[]> {
  const name = `text-${String(file)}`;
  const [packed, table] = await Promise.all([bytes(name), manifest.phrases ? json<PhraseFile>('phrases') : null]);
  const { url, section, text } = checked(name, () => (table ? decodeCodedJson(packed, table) : decodeJson(packed))) as TextFile;
  const first = manifest.texts[file] ?? 0;
  const [urls, sections] = [fillUrls(url), fillRepeated(section)];
  return text.map((each, row) => {
    const number = first + row;
    return { number, url: urls[row] ?? '', title: titles.titleOf(number), section: sections[row] ?? '', text: each };
  });
}

/** The address that follows another in a file: the same with its last number one higher. */
export function nextUrl(url: string): string {
  return url.replace(/\d+(?=\D*$)/u, (number) => String(Number(number) + 1));
}

function fillUrls(urls: readonly string[]): string[] {
  let previous = '';
  return urls.map((url) => (previous = url === '' ? nextUrl(previous) : url));
}

function fillRepeated(values: readonly (string | null)[]): string[] {
  let previous = '';
  return values.map((value) => (previous = value ?? previous));
}
