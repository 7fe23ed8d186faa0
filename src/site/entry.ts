import type { DocumentPage, Note, Regulation, SiteSettings, TaskPage, Term } from '../model/schema.ts';

/** A file of `content/` as Astro hands it over. `id` is its path in its folder, without the extension: `tj-2020/item-08`. */
export interface Entry<T> {
  readonly id: string;
  readonly data: T;
  readonly body?: string | undefined;
  /** The page Astro has made of the body. */
  readonly rendered?: { readonly html: string; readonly metadata?: Readonly<Record<string, unknown>> | undefined } | undefined;
  /** Of the file's bytes. */
  readonly digest?: string | number | undefined;
}

/** Everything in `content/`, unordered. */
export interface Collections {
  readonly tasks: readonly Entry<TaskPage>[];
  readonly documents: readonly Entry<DocumentPage>[];
  readonly regulations: readonly Entry<Regulation>[];
  readonly terms: readonly Entry<Term>[];
  readonly notes: readonly Entry<Note>[];
  readonly site: readonly Entry<SiteSettings>[];
}
