/** `error`: the document or entry could not be used. `warning`: used, a person should look. `info`: what was understood. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a person who adds documents should know. `message` says in Chinese what and where and quotes the text; `hint` says
 * what to do. `code` is permanent, kebab-case, and has its row in the catalogue of the stage that reports it.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** File the person would open, relative to its folder: `seeds/…` or `content/…`. */
  readonly file: string;
  /** Line in that file, from 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
  readonly hint: string;
}
