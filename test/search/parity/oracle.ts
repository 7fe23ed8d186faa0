/** What a search must find, worked out from the published passages alone: nothing of the project's own folding, index or query reading. */
import type { Passage } from '../../../src/model/passage.ts';

/** A search as it is meant; `toQuery` writes it as it is typed. */
export interface Wanted {
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  readonly filters: Readonly<Partial<Record<'document' | 'section', readonly string[]>>>;
}

export interface Oracle {
  /** Passages with every phrase and none of `without`, filters left aside. */
  holding(wanted: Wanted): Passage[];
  /** Of these the ones that pass the filters. */
  answer(wanted: Wanted): Passage[];
}

/** Traditional characters the queries are varied with. */
export const traditional: readonly (readonly [string, string])[] = [...'師师風风黨党導导學学習习國国領领務务實实設设強强'].flatMap(
  (character, at, all) => (at % 2 === 0 ? [[character, all[at + 1] ?? '']] : []),
);

const rows = ['"“”„‘’\'「」『』', '-–—―－', '[〔［【〖', ']〕］】〗', '《〈', '》〉', '·•・', '~～〜'];

export function normalise(text: string): string {
  let plain = text.normalize('NFKC').toLowerCase().replaceAll(/[^\S\n]|[\u200b-\u200f\u2060\ufeff]/gu, '').replaceAll(/\n+/gu, '\n');
  for (const row of rows) for (const character of row.slice(1)) plain = plain.replaceAll(character, row.charAt(0));
  for (const [from, to] of traditional) plain = plain.replaceAll(from, to);
  return plain;
}

export function createOracle(passages: readonly Passage[]): Oracle {
  const plain = passages.map((passage) => ({ passage, title: normalise(passage.title), text: normalise(passage.text) }));
  const holding = ({ phrases, without }: Wanted): Passage[] => {
    const [all, none] = [phrases.map(normalise), without.map(normalise)];
    return plain
      .filter(({ title, text }) => all.every((phrase) => title.includes(phrase) || text.includes(phrase)))
      .filter(({ title, text }) => !none.some((phrase) => title.includes(phrase) || text.includes(phrase)))
      .map(({ passage }) => passage);
  };
  return {
    holding,
    answer: (wanted) =>
      holding(wanted).filter((passage) =>
        (['document', 'section'] as const).every((name) => wanted.filters[name]?.includes(passage[name]) ?? true),
      ),
  };
}
