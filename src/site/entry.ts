import type { DocumentPage, Note, Regulation, SiteSettings, TaskPage, Term } from '../model/schema.ts';

/** A file of `content/`. `id` is its path in its folder, without the extension: `tj-2020/item-08`. */
export interface Entry<T> {
  readonly id: string;
  readonly data: T;
  /** Of the file's bytes. */
  readonly digest?: string | number | undefined;
}

/** A page the build has written, with its body as HTML. */
export interface PageEntry<T> extends Entry<T> {
  readonly body?: PageBody | undefined;
}

/** The body of a page, rendered. */
export interface PageBody {
  readonly html: string;
  /** In the order of the page; `slug` is the heading's address. */
  readonly headings: readonly PageHeading[];
}

/** A heading of a body. */
export interface PageHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Everything in `content/`, unordered. */
export interface Collections {
  readonly tasks: readonly PageEntry<TaskPage>[];
  readonly documents: readonly PageEntry<DocumentPage>[];
  readonly regulations: readonly Entry<Regulation>[];
  readonly terms: readonly Entry<Term>[];
  readonly notes: readonly Entry<Note>[];
  readonly site: readonly Entry<SiteSettings>[];
}
