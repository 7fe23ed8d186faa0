/** The contents beside every page of a document. They are on each of its pages, so their length has an end. */
import type { DocumentPage } from '../model/schema.ts';
import { documentAddress } from './address.ts';
import { contentsOf, type ContentsRow, type ContentsSection } from './contents.ts';

/** Up to here the whole contents are shown; beyond, what is around the page being read. */
const [mostRows, mostSections] = [300, 100];
/** Rows and sections shown on each side of the current one. */
const [rowsAround, sectionsAround] = [60, 20];

/** What is left out at an end of a list: how many, and where the whole can be seen. */
export interface LeftOut {
  readonly count: number;
  readonly address: string;
}

/** A section beside an item: its rows where the item stands in it, else its heading. */
export interface SidebarSection extends Omit<ContentsSection, 'rows'> {
  /** Empty where only the heading is shown. */
  readonly rows: readonly ContentsRow[];
  /** All rows of the section on the document's own page. */
  readonly address: string;
  readonly before: LeftOut | null;
  readonly after: LeftOut | null;
}

/** The contents beside an item, cut to what fits. */
export interface SidebarContents {
  readonly sections: readonly SidebarSection[];
  readonly before: LeftOut | null;
  readonly after: LeftOut | null;
}

/** `currentPath` is the page being read, as in content: `tasks/tj-2020/item-08`. */
export function sidebarContents(page: DocumentPage, currentPath: string | null = null): SidebarContents {
  const { sections, rows, places } = wholeOf(page);
  const [at, row] = places.get(currentPath ?? '') ?? [0, -1];
  const whole = rows <= mostRows;
  const shown = windowOf(sections, at, mostSections, sectionsAround);
  const address = documentAddress(page.document);
  return {
    ...ends(shown, address),
    sections: shown.items.map((section, offset) => {
      const current = shown.from + offset === at;
      return sidebarSection(section, current ? row : -1, whole || current, section.id === null ? address : `${address}#${section.id}`);
    }),
  };
}

function sidebarSection(section: ContentsSection, row: number, open: boolean, address: string): SidebarSection {
  const shown = open ? windowOf(section.rows, Math.max(row, 0), mostRows, rowsAround) : { from: 0, items: [], total: 0 };
  const rows = shown.items.map((item, offset) => (shown.from + offset === row ? { ...item, current: true } : item));
  return { ...section, rows, current: row >= 0, address, ...ends(shown, address) };
}

interface Window<T> {
  readonly from: number;
  readonly items: readonly T[];
  readonly total: number;
}

function windowOf<T>(items: readonly T[], at: number, most: number, around: number): Window<T> {
  if (items.length <= most) return { from: 0, items, total: items.length };
  const from = Math.max(0, at - around);
  return { from, items: items.slice(from, at + around + 1), total: items.length };
}

function ends({ from, items, total }: Window<unknown>, address: string): { before: LeftOut | null; after: LeftOut | null } {
  const after = total - from - items.length;
  return { before: from > 0 ? { count: from, address } : null, after: after > 0 ? { count: after, address } : null };
}

interface Whole {
  readonly sections: readonly ContentsSection[];
  readonly rows: number;
  /** Section and row of every page of the document. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
}

const known = new WeakMap<DocumentPage, Whole>();

/** Worked out once for all pages of a document. */
function wholeOf(page: DocumentPage): Whole {
  const before = known.get(page);
  if (before) return before;
  const places = page.sections.flatMap(({ rows }, at) =>
    rows.flatMap((row, index) => (row.type === 'division' ? [[row.path, [at, index] as const] as const] : [])),
  );
  const rows = page.sections.reduce((sum, section) => sum + section.rows.length, 0);
  const whole = { sections: contentsOf(page), rows, places: new Map(places) };
  known.set(page, whole);
  return whole;
}
