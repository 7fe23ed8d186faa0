import type { PartyNote } from '../model/annotation.ts';
import type { Mention } from '../model/citation.ts';
import { coverOf } from './cover.ts';
import { makeMatcher, type Match } from './longest-match.ts';
import { notParties, partyGroups } from './party-table.ts';
import { locate, type Reading } from './reading.ts';

const findNames = makeMatcher<string | null>([
  ...partyGroups.flatMap(({ party, names }) => names.map((name) => [name, party] as const)),
  ...notParties.map(({ words }) => [words, null] as const),
]);

/** Who is addressed or concerned, every place, in text order; nothing inside the name of a document. */
export function partyNotes(reading: Reading<Mention>): PartyNote[] {
  const isName = coverOf([...reading.titles, ...reading.cited.map(({ span }) => span)]);
  return findParties(reading.text)
    .filter((match) => !isName(match))
    .map(({ start, end, value }, index) => ({
      id: `p${String(index + 1)}`,
      origin: 'machine',
      ...locate(reading, { start, end }),
      party: value,
    }));
}

/** The groups of the table named in a text: `中小学校长职级制` → 校长 for 中小学校长. */
export function findParties(text: string): Match<string>[] {
  return findNames(text).flatMap(({ start, end, value }) => (value === null ? [] : [{ start, end, value }]));
}
