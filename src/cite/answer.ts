import type { Citation, CitationTarget, Mention } from '../model/citation.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';

/** What the library says to a mention. */
export type Answer = Pick<Citation, 'status' | 'targets' | 'candidates' | 'reason'> & {
  /** The full title, where the mention alone did not tell it. */
  readonly title?: string | null;
};

/** One rule: an answer, or null when the rule is not for this mention. */
export type Rule = (mention: Mention, index: LibraryIndex) => Answer | null;

/** An answer with its targets. */
export function resolved(targets: readonly CitationTarget[], reason: string): Answer {
  return { status: 'resolved', targets, candidates: [], reason };
}

/** An answer without a target: what could not be decided, and why. */
export function open(status: Exclude<Citation['status'], 'resolved'>, reason: string, candidates: readonly CitationTarget[] = []): Answer {
  return { status, targets: [], candidates, reason };
}

/** What entries of the library are linked to as. */
export function targetsOf(entries: readonly LibraryEntry[]): CitationTarget[] {
  return entries.map(({ target }) => target);
}
