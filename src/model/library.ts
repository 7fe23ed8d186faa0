import type { Annotations } from './annotation.ts';
import type { Citation } from './citation.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { OfficialDocument } from './document.ts';
import type { Knowledge } from './knowledge.ts';

/** Everything the build knows before it writes a file. Documents are sorted by id. */
export interface Library {
  readonly documents: readonly OfficialDocument[];
  /** One entry for each document. */
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  /** One entry for each policy document. Articles of legislation depend on their document alone and are annotated where that is asked for. */
  readonly annotations: ReadonlyMap<string, readonly Annotations[]>;
  readonly knowledge: Knowledge;
  readonly diagnostics: readonly Diagnostic[];
}
