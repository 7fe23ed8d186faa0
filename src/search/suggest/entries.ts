import { type Cell, cellsOf } from './cells.ts';
import { openReadings } from './readings.ts';
import { type SuggestFile, type SuggestionKind, suggestionKinds } from './suggestion.ts';

/** Something that can be suggested, under all its names; the first is the one shown. */
export interface Entry {
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly url: string | null;
  readonly names: readonly (readonly Cell[])[];
}

/** The entries of a file, in its order. */
export function openEntries({ texts, kinds, urls, names, readings, exceptions }: SuggestFile): Entry[] {
  const usual = openReadings(readings);
  const special = new Map(exceptions.map(([place, syllable]) => [place, readings.syllables[syllable] ?? '']));
  let seen = 0;
  const read = (name: string): Cell[] => {
    const cells = cellsOf(name, (character, place) => special.get(seen + place) ?? usual(character));
    seen += cells.length;
    return cells;
  };
  const shown = texts.map(read);
  const others = new Map<number, Cell[][]>();
  for (const [entry, name] of names) others.set(entry, [...(others.get(entry) ?? []), read(name)]);
  return texts.map((text, at) => ({
    text,
    kind: suggestionKinds[Number(kinds.charAt(at))] ?? 'keyword',
    url: urls[at] || null,
    names: [shown[at] ?? [], ...(others.get(at) ?? [])],
  }));
}
