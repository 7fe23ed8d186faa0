import type { TaskPage } from '../model/schema.ts';
import { taskAddress } from './address.ts';
import type { SiteLibrary } from './library.ts';
import { linesMark } from './wording.ts';

/** What lists show of an item. */
export interface ItemLink {
  readonly address: string;
  readonly mark: string;
  readonly title: string;
  readonly titled: boolean;
  /** True for a number that is not printed. */
  readonly inferred: boolean;
  readonly documentTitle: string;
  readonly lines: string;
}

/** The item's page, or a place on it: `itemLink(page, 'p3')`. */
export function itemLink(page: TaskPage, anchor?: string): ItemLink {
  const address = taskAddress(page.document, page.division);
  return {
    address: anchor === undefined ? address : `${address}#${anchor}`,
    mark: page.mark,
    title: page.title,
    titled: page.titled,
    inferred: page.number === null,
    documentTitle: page.documentTitle,
    lines: linesMark(page.lines),
  };
}

/** All items, documents in the library's order. */
export function allTasks(library: SiteLibrary): readonly TaskPage[] {
  return library.documents.flatMap(({ data }) => (library.tasks.get(data.document) ?? []).map((task) => task.data));
}

/** Items under a name, each item once with its first place, names in order of first appearance. */
export function groupItems<T>(
  tasks: readonly TaskPage[],
  notesOf: (page: TaskPage) => readonly T[],
  nameOf: (note: T) => string,
  anchorOf?: (note: T) => string,
): ReadonlyMap<string, readonly ItemLink[]> {
  const groups = new Map<string, ItemLink[]>();
  for (const page of tasks) {
    const seen = new Set<string>();
    for (const note of notesOf(page)) {
      const name = nameOf(note);
      if (seen.has(name)) continue;
      seen.add(name);
      const group = groups.get(name) ?? [];
      groups.set(name, group);
      group.push(itemLink(page, anchorOf?.(note)));
    }
  }
  return groups;
}
