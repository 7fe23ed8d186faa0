/** Version of the file layout below; files of another version are refused. */
export const searchFormat = 1;

/** First file of a search index, small: what there is and where. */
export interface Manifest {
  readonly format: number;
  /** Changes whenever the library does. */
  readonly build: string;
  readonly passages: number;
  /** Text files in order; `first` is the number of their first passage. */
  readonly texts: readonly { readonly name: string; readonly first: number }[];
  /** Characters of all passages, folded: what a full scan has to read. */
  readonly characters: number;
  /** True when `pagefind/` was written and `pagefind-ids` names its pages. */
  readonly pagefind: boolean;
}

/** One text file: parallel columns, one entry a passage. */
export interface TextFile {
  readonly url: readonly string[];
  readonly label: readonly string[];
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** What filters need of all passages: every column holds positions in its list of values. */
export interface FactsFile {
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly columns: Readonly<Record<FacetName, readonly (readonly number[])[]>>;
}

export const facetNames = ['document', 'section', 'year', 'kind', 'cites', 'party'] as const;
export type FacetName = (typeof facetNames)[number];

/** Pagefind's id of each passage and its length in characters, in order. */
export interface PagefindIdsFile {
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
}
