import type { SourceText } from '../../model/source.ts';

/** What a reader of the rendered document sees, and what is left out of it. */
export interface Shown {
  readonly text: string;
  readonly removed: SourceText['removed'];
}
