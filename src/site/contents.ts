/** A document's contents as a reader sees them: headings, items, and numbers that are not there. */
import type { DocumentPage, OutlineRow, Section } from '../model/schema.ts';
import { pathAddress, sourceAddress } from './address.ts';
import { linesMark, linesWord } from './wording.ts';

/** A line of the contents: an item, or numbers that are not there. */
export interface ContentsRow {
  readonly kind: 'item' | 'gap';
  /** How sure the number is: printed 8. · inferred 〔6〕 · unassigned 〔？〕 · absent 〔15–18〕. */
  readonly number: 'printed' | 'inferred' | 'unassigned' | 'absent';
  /** The id this row itself is reached by, where the division has no other place: a heading inside a section. */
  readonly anchor: string | null;
  /** Null for a gap. */
  readonly address: string | null;
  readonly mark: string;
  /** `原件缺` for a gap, `其余原件缺` for one behind a fragment of the same numbers. */
  readonly title: string;
  readonly titled: boolean;
  readonly suspect: boolean;
  readonly heading: boolean;
  /** Depth below its section, from 0. */
  readonly depth: number;
  /** Why the number is shown as it is; null for a printed one. */
  readonly why: string | null;
  readonly current: boolean;
  /** `38–42`, lines of the source. */
  readonly lines: string;
  readonly sourceAddress: string;
}

/** A section of the contents with its rows; rows before the first heading have a section without id. */
export interface ContentsSection {
  readonly id: string | null;
  readonly mark: string;
  /** Null when the heading is lost or there is none. */
  readonly title: string | null;
  readonly lost: boolean;
  readonly why: string | null;
  readonly current: boolean;
  readonly rows: readonly ContentsRow[];
}

/** `currentPath` is the page being read, as in content: `tasks/tj-2020/item-08`. */
export function contentsOf(page: DocumentPage, currentPath: string | null = null): readonly ContentsSection[] {
  return page.sections.map(({ section, rows }) => {
    const base = rows.reduce((least, { level }) => Math.min(least, depthOf[level]), Infinity);
    const shown = rows.map((row) => contentsRow(row, page, base, currentPath));
    return { ...sectionHead(section), current: shown.some(({ current }) => current), rows: shown };
  });
}

type Level = OutlineRow['level'];

const depthOf: Readonly<Record<Level, number>> = {
  document: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  paragraph: 4,
  subparagraph: 5,
  point: 6,
};

function sectionHead(section: Section | null): Omit<ContentsSection, 'current' | 'rows'> {
  if (!section) return { id: null, mark: '', title: null, lost: false, why: null };
  const { id, mark, title, lost, why } = section;
  return { id, mark, title, lost, why };
}

function contentsRow(row: OutlineRow, page: DocumentPage, base: number, currentPath: string | null): ContentsRow {
  const shared = {
    mark: row.mark,
    depth: Math.max(0, depthOf[row.level] - base),
    lines: linesMark(row.lines),
    sourceAddress: sourceAddress(page.document, row.lines[0]),
  };
  if (row.type === 'gap') {
    const why = `${linesWord(row.lines)}之间：${row.why}`;
    const title = row.partial ? '其余原件缺' : '原件缺';
    const absent = { kind: 'gap', number: 'absent', address: null, anchor: null, title, titled: false } as const;
    return { ...shared, ...absent, suspect: false, heading: false, current: false, why };
  }
  return {
    ...shared,
    kind: 'item',
    number: row.unassigned ? 'unassigned' : row.inferred ? 'inferred' : 'printed',
    address: pathAddress(row.path),
    anchor: page.form === 'policy' && row.path.includes('#') ? row.id : null,
    title: row.title,
    titled: row.titled,
    suspect: row.suspect,
    heading: row.heading,
    why: row.inferred?.why ?? null,
    current: row.path === currentPath,
  };
}
