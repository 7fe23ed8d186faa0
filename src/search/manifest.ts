/** The files of an index and what they hold. All but unit, gram and text files are JSON. */

/** Version of the layout below; files of another version are refused. */
export const searchFormat = 9;

/** Ways to search an index. */
export type BackendName = 'scan' | 'pagefind' | 'grams';

/** What results can be narrowed by. */
export const facetNames = ['document', 'section', 'year', 'kind', 'cites', 'party'] as const;
/** One of `facetNames`. */
export type FacetName = (typeof facetNames)[number];

/** `manifest`: read first, small. */
export interface Manifest {
  readonly format: number;
  /** Changes whenever the library does. */
  readonly build: string;
  readonly passages: number;
  /** Of all passages, folded: what a full scan has to read. */
  readonly characters: number;
  /** Number of the first passage in each text file `text-0`, `text-1` … */
  readonly texts: readonly number[];
  /** True when text files are written in codes (packing/phrase-text.ts), whose table is the file `phrases`. */
  readonly phrases: boolean;
  /** File of each facet; facets not in `facts` are loaded when they are asked for. */
  readonly facets: Readonly<Record<FacetName, string>>;
  /** Indexes written for this library, the best first; a scan is always possible. */
  readonly backends: readonly BackendName[];
  /** How the library's people want it searched; null when its size is to decide. */
  readonly setting: BackendName | null;
  /** How the gram index was built; see build/exceptions.ts. */
  readonly gramLimits: { readonly dense: number; readonly longest: number };
  /** First unit in each file `units-0`, `units-1` … */
  readonly units: string;
  /** First pair in each gram file `grams-0`, `grams-1` …, two units each. */
  readonly grams: string;
}

/** `text-N`: parallel columns, one entry a passage. */
export interface TextFile {
  /** '' where the address is the one before with its last number counted up. */
  readonly url: readonly string[];
  /** Section, null where it is the one before. */
  readonly section: readonly (string | null)[];
  readonly text: readonly string[];
}

/** `titles`: distinct titles of passages and which passage has which. */
export interface TitlesFile {
  readonly titles: readonly string[];
  /** Length of the mark each title begins with: 2 of `8. 强化…`, 0 when it has none, all of `第三条`. */
  readonly marks: readonly number[];
  /** Title of each passage, packed (columns.ts). */
  readonly titleOf: readonly number[];
}

/** `facts`, `facts-section` …: values of facets. */
export type FactsFile = Readonly<Partial<Record<FacetName, FacetColumn>>>;

/** A facet of all passages, in columns. */
export interface FacetColumn {
  /** Values, or places of values in the list of titles. */
  readonly values: readonly (string | number)[];
  /** Distinct sets of values that passages have; empty when each passage has exactly one and its row is the value itself. */
  readonly rows: readonly (readonly number[])[];
  /** Row of each passage, packed (columns.ts). */
  readonly rowOf: readonly number[];
}

/** `weights`: what ranking needs of each passage and document. */
export interface WeightsFile {
  /** One character a passage: its length as weights.ts writes it. */
  readonly lengths: string;
  /** For each value of the facet `document`: how many other documents cite it. */
  readonly cited: readonly number[];
}

/** `pagefind`: what ties Pagefind's index to this build. */
export interface PagefindFile {
  /** Pagefind's id of each passage, in order. */
  readonly ids: readonly string[];
  /** Checksum of every file below `pagefind/`, by its path there. */
  readonly sums: Readonly<Record<string, number>>;
}
