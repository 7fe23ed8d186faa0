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
    ...readFront(document),
    ...document.divisions.flatMap((division) => split(division.runs, text, { division, role: 'division' })),
    ...document.closing.flatMap(({ role, runs }) => split(runs, text, { division: null, role })),
  ];
}

// History lines of laws are blocks of their own, and some cut a title in two: 《关于修改〈A〉 | 〈B〉的决定》.
function readFront({ front, gaps, source }: OfficialDocument): Stretch[] {
  const groups: { role: string; runs: readonly TextRun[] }[] = [];
  for (const { role, runs } of front) {
    const last = groups.at(-1);
    const [lineBefore, lineHere] = [last?.runs.at(-1)?.line ?? 0, runs[0]?.line ?? 0];
    const isGap = gaps.some(({ lines: [from, to] }) => from <= lineHere && to >= lineBefore && from < to);
    if (last && !isGap && !isOwnName(last.role) && !isOwnName(role)) last.runs = last.runs.concat(asParagraph(runs));
    else groups.push({ role, runs });
  }
  return groups.flatMap(({ role, runs }) => split(runs, source.text, { division: null, role }));
}

/** Blocks that name the document itself. */
export function isOwnName(role: string): boolean {
  return role === 'title' || role === 'docNumber';
}

function asParagraph([first, ...others]: readonly TextRun[]): TextRun[] {
  return first ? [{ ...first, join: 'paragraph' }, ...others] : [];
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
