/** Citations of a whole document: what it names, and where other documents name it. */
import { targetKey, type SiteLibrary } from './library.ts';
import type { PlacedMention } from './mentions.ts';
import { perLibrary } from './per-library.ts';
import { standingOf } from './legislation-standing.ts';
import { targetLink, type TargetRow } from './task-view.ts';

/** Where a document is cited: the first places, and how many there are. */
export interface CitedPlaces {
  /** The first places, in library order. */
  readonly shown: readonly PlacedMention[];
  readonly total: number;
}

/** A text the document names, and how often. */
export interface NamedDocument extends TargetRow {
  readonly count: number;
}

const most = 30;

/** Where other documents name this one. */
export function citedPlaces(library: SiteLibrary, document: string): CitedPlaces {
  const all = (library.citedBy.get(targetKey({ kind: 'document', id: document })) ?? []).filter((mention) => mention.document !== document);
  return { shown: all.slice(0, most), total: all.length };
}

const mentionsByDocument = perLibrary((library) => {
  const groups = new Map<string, PlacedMention[]>();
  for (const mention of library.mentions) {
    const group = groups.get(mention.document) ?? [];
    groups.set(mention.document, group);
    group.push(mention);
  }
  return groups as ReadonlyMap<string, readonly PlacedMention[]>;
});

/** What this document names and the library has, the most named first; names for itself (本条例) left out. */
export function namedDocuments(library: SiteLibrary, document: string): readonly NamedDocument[] {
  const rows = new Map<string, NamedDocument>();
  for (const { citation } of mentionsByDocument(library).get(document) ?? []) {
    for (const target of citation.targets) {
      if (target.kind === 'document' && target.id === document) continue;
      const link = targetLink(target);
      rows.set(link.address, { ...link, standing: standingOf(library, target), count: (rows.get(link.address)?.count ?? 0) + 1 });
    }
  }
  return [...rows.values()].sort((a, b) => b.count - a.count).slice(0, most);
}
