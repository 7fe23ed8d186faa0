import type { Regulation, Term } from './schema.ts';

/** An entry of `content/regulations/` or `content/terms/` with the id its file name gives it. */
export type RegulationEntry = Regulation & { readonly id: string };
/** A set phrase with the name of its file. */
export type TermEntry = Term & { readonly id: string };

/** What people have written down for the library to know. */
export interface Knowledge {
  readonly regulations: readonly RegulationEntry[];
  readonly terms: readonly TermEntry[];
}
