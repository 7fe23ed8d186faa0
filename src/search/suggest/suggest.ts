import type { ExcerptPart } from '../excerpt.ts';
import { bareTitle } from '../titles.ts';
import { type Cell, typedCharacters } from './cells.ts';
import type { Entry } from './entries.ts';
import { matchName, type NameMatch } from './match.ts';
import { type Suggestion, suggestionKinds } from './suggestion.ts';

/** Longer than this no name is typed. */
const longestTyped = 40;

/** An entry with how well it fits; the smaller the better. `match` is in the name that is shown. */
interface Ranked {
  readonly entry: Entry;
  readonly match: NameMatch | null;
  readonly rank: number;
}

/**
 * The entries whose names hold what was typed, by characters, pinyin or initials: written out before pinyin, beginnings before
 * the middle, then by kind and in the order of the entries, which the build puts by how well they are known.
 */
export function suggestFrom(entries: readonly Entry[], typed: string, limit: number): Suggestion[] {
  const wanted = typedCharacters(typed);
  if (wanted.length === 0 || wanted.length > longestTyped) return [];
  const found = entries.flatMap((entry) => rankEntry(entry, wanted) ?? []);
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry, match }) => toSuggestion(entry, match));
}

function rankEntry(entry: Entry, wanted: readonly string[]): Ranked | null {
  const matches = entry.names.map((cells) => matchName(wanted, cells));
  const ranks = matches.flatMap((match, place) => (match ? [rankOf(match, entry.names[place] ?? [])] : []));
  if (ranks.length === 0) return null;
  return { entry, match: matches[0] ?? null, rank: Math.min(...ranks) + suggestionKinds.indexOf(entry.kind) };
}

function rankOf({ quality, start }: NameMatch, cells: readonly Cell[]): number {
  return quality * 10 + (start <= beginningOf(cells.map(({ folded }) => folded)) ? 0 : 5);
}

/** Where the words of a title begin that people use for it: behind 中国共产党 in 中国共产党宣传工作条例. */
function beginningOf(folded: readonly string[]): number {
  const words = folded.join('');
  return Math.max(0, folded.findIndex((character) => character !== ''), words.indexOf(bareTitle(words)));
}

/** An entry to be shown; `match` is where in its text it was found. */
export function toSuggestion({ text, kind, url, names: [cells = []] }: Entry, match: NameMatch | null): Suggestion {
  const words = (from: number, to: number): string => cells.slice(from, to).map(({ shown }) => shown).join('');
  const { start, end } = match ?? { start: 0, end: 0 };
  const parts: ExcerptPart[] = [
    { text: words(0, start), mark: false },
    { text: words(start, end), mark: true },
    { text: words(end, cells.length), mark: false },
  ];
  return { text, kind, url, parts: parts.filter((part) => part.text !== '') };
}
