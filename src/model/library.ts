import type { Annotations } from './annotation.ts';
import type { Citation } from './citation.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { OfficialDocument } from './document.ts';
import type { Knowledge } from './knowledge.ts';

/** Everything the build knows before it writes a file. Documents are sorted by id; the maps have one entry for each document. */
export interface Library {
  readonly documents: readonly OfficialDocument[];
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly annotations: ReadonlyMap<string, readonly Annotations[]>;
  readonly knowledge: Knowledge;
  readonly diagnostics: readonly Diagnostic[];
}
