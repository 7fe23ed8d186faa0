import type { Division, OfficialDocument, TextRun } from '../model/document.ts';
import { placeText, type PlacedText } from '../model/place.ts';

/** Text of one place that can be read on: between its runs nothing is lost. Paragraphs in it are kept apart by '\n'. */
export interface Stretch extends PlacedText {
  /** Null for front and closing. */
  readonly division: Division | null;
  /** `docNumber`, `signature` … for front and closing; 'division' in the body. */
  readonly role: string;
}

/**
 * The readable stretches of a document in text order. A new one begins wherever text is lost or may be lost, so nothing read
 * in a stretch reaches over a gap: line 46 `《2019-2023 年全` ends one, line 50 begins the next.
 */
export function readStretches(document: OfficialDocument): Stretch[] {
  const { text } = document.source;
  return [
    ...document.front.flatMap(({ role, runs }) => split(runs, text, { division: null, role })),
    ...document.divisions.flatMap((division) => split(division.runs, text, { division, role: 'division' })),
    ...document.closing.flatMap(({ role, runs }) => split(runs, text, { division: null, role })),
  ];
}

function split(runs: readonly TextRun[], text: string, owner: Pick<Stretch, 'division' | 'role'>): Stretch[] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && (run.join === 'direct' || run.join === 'paragraph')) last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({ ...owner, ...placeText(group, text) }));
}
