import type { Division, Gap, OfficialDocument } from '../model/document.ts';
import type { Link, OutlineRow, Section } from '../model/schema.ts';
import { displayMark, displayTitle, inferredMark } from './mark.ts';
import { documentPath, taskPath } from './paths.ts';

/** A document's contents: its sections in order, each with its rows. */
export interface OutlineSection {
  readonly section: Section | null;
  readonly rows: OutlineRow[];
}

export type DocumentForm = 'policy' | 'legislation';

/** Legislation is what is divided into articles (条); everything else is a policy document with task items. */
export function documentForm(document: OfficialDocument): DocumentForm {
  return document.divisions.some(({ level }) => level === 'article') ? 'legislation' : 'policy';
}

/** Where a division is read: a page of its own for a task item, an anchor on the document's page for all others. */
export function divisionLink(document: OfficialDocument, division: Division): Link {
  const onItsOwn = documentForm(document) === 'policy' && !division.heading;
  const path = onItsOwn ? taskPath(document.id, division.id) : `${documentPath(document.id)}#${division.id}`;
  return { path, mark: displayMark(division), title: displayTitle(division) };
}

/** The section each division stands in: a printed top heading, or a lost one that is known to be missing. Keyed by division id. */
export function sectionsByDivision(document: OfficialDocument): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  let current: Section | null = null;
  for (const division of document.divisions) {
    if (startsSection(division)) current = printedSection(division);
    else if (division.lostParent) current = lostSection(division.lostParent);
    if (current) sections.set(division.id, current);
  }
  return sections;
}

/** Contents of a document with its number gaps in their places. */
export function outline(document: OfficialDocument): OutlineSection[] {
  const sectionOf = sectionsByDivision(document);
  const gaps = document.gaps.filter((gap) => gap.kind === 'numbers' && !isShownAsSection(gap, [...sectionOf.values()]));
  const groups: OutlineSection[] = [];
  const groupFor = (section: Section | null): OutlineSection => {
    const last = groups.at(-1);
    if (last && last.section?.id === section?.id) return last;
    const group: OutlineSection = { section, rows: [] };
    groups.push(group);
    return group;
  };
  for (const division of document.divisions) {
    const due = gaps.filter((gap) => gap.lines[1] <= division.lines[0]);
    const group = groupFor(sectionOf.get(division.id) ?? null);
    for (const gap of due) (startsSection(division) ? (groups.at(-2) ?? group) : group).rows.push(gapRow(gap));
    gaps.splice(0, due.length);
    if (!startsSection(division)) group.rows.push(divisionRow(document, division));
  }
  for (const gap of gaps) (groups.at(-1) ?? groupFor(null)).rows.push(gapRow(gap));
  return groups;
}

function startsSection(division: Division): boolean {
  return division.heading && division.parent === null && !division.lostParent;
}

function printedSection(division: Division): Section {
  return { id: division.id, mark: division.label, title: division.title ?? displayTitle(division), lost: false, why: null };
}

function lostSection({ level, from, to, why }: NonNullable<Division['lostParent']>): Section {
  return { id: `lost-${String(level)}-${String(from)}-${String(to)}`, mark: inferredMark(level, from, to), title: null, lost: true, why };
}

function isShownAsSection(gap: Gap, sections: readonly Section[]): boolean {
  return sections.some(({ id }) => id === `lost-${String(gap.level)}-${String(gap.from)}-${String(gap.to)}`);
}

function gapRow({ level, from, to, lines, why }: Gap): OutlineRow {
  const [first, last] = [from ?? 0, to ?? from ?? 0];
  const shownLevel = level ?? 3;
  return { type: 'gap', level: shownLevel, mark: inferredMark(shownLevel, first, last), from: first, to: last, lines, why };
}

function divisionRow(document: OfficialDocument, division: Division): OutlineRow {
  const { id, level, heading, inferred, unassigned, suspect, lines } = division;
  return {
    type: 'division',
    ...divisionLink(document, division),
    id,
    level,
    heading,
    titled: division.title !== null,
    inferred,
    unassigned,
    suspect: suspect.length > 0,
    lines,
  };
}
