/** Everything pages share, worked out once for a whole build. */
import type { CitationTarget } from '../model/citation.ts';
import type { DocumentPage, Note, Regulation, SiteSettings, TaskPage, Term } from '../model/schema.ts';
import type { Collections, Entry, PageEntry } from './entry.ts';
import { collectMentions, type PlacedMention } from './mentions.ts';
import { compareText } from './pinyin-order.ts';

/** The page of an item. */
export type TaskEntry = PageEntry<TaskPage>;
/** The page of a document. */
export type DocumentEntry = PageEntry<DocumentPage>;
/** A regulation somebody has described in content/regulations. */
export type RegulationEntry = Entry<Regulation>;
/** A set phrase somebody has described in content/terms. */
export type TermEntry = Entry<Term>;
/** A note somebody has written to an item. */
export type NoteEntry = Entry<Note>;

/** Everything pages are made from, with the lookups that many of them need. */
export interface SiteLibrary {
  readonly site: SiteSettings;
  /** Newest year first, then by title. */
  readonly documents: readonly DocumentEntry[];
  readonly documentById: ReadonlyMap<string, DocumentEntry>;
  /** Documents by title, where one entry and one document are the same work. */
  readonly documentByTitle: ReadonlyMap<string, DocumentEntry>;
  /** Items of each document, in its order. */
  readonly tasks: ReadonlyMap<string, readonly TaskEntry[]>;
  readonly regulations: readonly RegulationEntry[];
  readonly terms: readonly TermEntry[];
  /** By `document/division`. */
  readonly notes: ReadonlyMap<string, NoteEntry>;
  /** Every mention of a document, in library order. */
  readonly mentions: readonly PlacedMention[];
  /** Mentions that resolve to an entry, by `targetKey`. */
  readonly citedBy: ReadonlyMap<string, readonly PlacedMention[]>;
  /** Mentions that may mean an entry, by `targetKey`. */
  readonly candidateIn: ReadonlyMap<string, readonly PlacedMention[]>;
}

/** `regulation:dangzhang`. */
export const targetKey = ({ kind, id }: Pick<CitationTarget, 'kind' | 'id'>): string => `${kind}:${id}`;

const defaultSite: SiteSettings = { name: '要点库', tagline: '公文原文、引文与批注', owner: null, search: 'auto' };

/** Sorts, groups and indexes `content/`; linear in its size. */
export function makeLibrary(collections: Collections): SiteLibrary {
  const documents = [...collections.documents].sort(byYearThenTitle);
  const tasks = tasksByDocument(collections.tasks);
  const mentions = documents.flatMap((document) => collectMentions(document.data, tasks.get(document.data.document) ?? []));
  return {
    site: collections.site[0]?.data ?? defaultSite,
    documents,
    documentById: new Map(documents.map((document) => [document.data.document, document])),
    documentByTitle: new Map(documents.map((document) => [document.data.title, document])),
    tasks,
    regulations: [...collections.regulations].sort((a, b) => compareText(a.id, b.id)),
    terms: [...collections.terms].sort((a, b) => compareText(a.id, b.id)),
    notes: new Map(collections.notes.map((note) => [note.id, note])),
    mentions,
    citedBy: groupByTarget(mentions, ({ citation }) => citation.targets),
    candidateIn: groupByTarget(mentions, ({ citation }) => citation.candidates),
  };
}

function byYearThenTitle(a: DocumentEntry, b: DocumentEntry): number {
  return compareText(b.data.year ?? '', a.data.year ?? '') || compareText(a.data.title, b.data.title) || compareText(a.id, b.id);
}

function tasksByDocument(tasks: readonly TaskEntry[]): Map<string, TaskEntry[]> {
  const groups = new Map<string, TaskEntry[]>();
  for (const task of tasks) {
    const group = groups.get(task.data.document);
    if (group) group.push(task);
    else groups.set(task.data.document, [task]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.data.order - b.data.order);
  return groups;
}

function groupByTarget(
  mentions: readonly PlacedMention[],
  targetsOf: (mention: PlacedMention) => readonly CitationTarget[],
): Map<string, PlacedMention[]> {
  const groups = new Map<string, PlacedMention[]>();
  for (const mention of mentions) {
    for (const key of new Set(targetsOf(mention).map(targetKey))) {
      const group = groups.get(key);
      if (group) group.push(mention);
      else groups.set(key, [mention]);
    }
  }
  return groups;
}
