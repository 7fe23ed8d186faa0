import type { Division, Gap, OfficialDocument } from '../model/document.ts';
import type { Link, OutlineRow, Section } from '../model/schema.ts';
import { displayMark, displayTitle, inferredMark } from './mark.ts';
import { lawLayout } from './legislation-layout.ts';
import { documentPath, taskPath } from './paths.ts';

/** A document's contents: its sections in order, each with its rows. */
export interface OutlineSection {
  readonly section: Section | null;
  readonly rows: OutlineRow[];
}

/** A document of tasks or notices, or one of articles (第X条). */
export type DocumentForm = 'policy' | 'legislation';

const forms = new WeakMap<OfficialDocument, DocumentForm>();

/** Legislation is what is divided into articles (条); everything else is a policy document with task items. */
export function documentForm(document: OfficialDocument): DocumentForm {
  const known = forms.get(document);
  if (known) return known;
  const form = document.divisions.some(({ level }) => level === 'article') ? 'legislation' : 'policy';
  forms.set(document, form);
  return form;
}

/** Where a division is read: a page of its own for a task item, an anchor on the document's page for all others. */
export function divisionLink(document: OfficialDocument, division: Division): Link {
  return { path: divisionPath(document, division), mark: displayMark(division), title: displayTitle(division) };
}

function divisionPath(document: OfficialDocument, division: Division): string {
  if (documentForm(document) === 'policy' && !division.heading) return taskPath(document.id, division.id);
  const anchor = documentForm(document) === 'policy' ? division.id : (lawLayout(document).anchorOf.get(division.id) ?? '');
  return anchor === '' ? documentPath(document.id) : `${documentPath(document.id)}#${anchor}`;
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
  const groups: OutlineSection[] = [];
  for (const division of document.divisions) {
    const section = sectionOf.get(division.id) ?? null;
    let group = groups.at(-1);
    if (!group || group.section?.id !== section?.id) groups.push((group = { section, rows: [] }));
    if (!startsSection(division)) group.rows.push(divisionRow(document, division));
  }
  const shownAsSection = new Set([...sectionOf.values()].map(({ id }) => id));
  for (const gap of document.gaps) {
    if (gap.kind === 'numbers' && !shownAsSection.has(gapId(gap))) insertGap(groups, gap);
  }
  return groups;
}

/** Before the first division that follows the gap; behind the fragments of the same numbers where there are some. */
function insertGap(groups: OutlineSection[], gap: Gap): void {
  const isFragment = (row: OutlineRow): boolean => row.type === 'division' && isWithin(gap, row.inferred);
  const host = groups.findLast(({ rows }) => rows.some(isFragment));
  if (host) {
    host.rows.splice(host.rows.findLastIndex(isFragment) + 1, 0, gapRow(gap, true));
    return;
  }
  const group = groups.findLast(({ rows }) => rows.some(({ lines }) => lines[0] <= gap.lines[0])) ?? groups[0];
  const after = group?.rows.findLastIndex(({ lines }) => lines[0] <= gap.lines[0]) ?? -1;
  group?.rows.splice(after + 1, 0, gapRow(gap, false));
}

function isWithin({ from, to }: Gap, inferred: Division['inferred']): boolean {
  if (!inferred || !('range' in inferred) || from === null || to === null) return false;
  return inferred.range[0] <= from && to <= inferred.range[1];
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

const gapId = ({ level, from, to }: Gap): string => `lost-${String(level)}-${String(from)}-${String(to)}`;

function gapRow({ level, from, to, lines, why }: Gap, partial: boolean): OutlineRow {
  const [first, last] = [from ?? 0, to ?? from ?? 0];
  const shownLevel = level ?? 3;
  return { type: 'gap', level: shownLevel, mark: inferredMark(shownLevel, first, last), from: first, to: last, partial, lines, why };
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
