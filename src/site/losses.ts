/** What of each document did not survive, in numbers. */
import type { DocumentPage } from '../model/schema.ts';
import { documentAddress } from './address.ts';
import type { SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';

/** What a document has lost, counted. */
export interface LossRow {
  readonly address: string;
  readonly title: string;
  /** Numbers that are not there: 〔9〕 and 〔15–18〕 are five. */
  readonly numbers: number;
  readonly gaps: number;
  readonly suspect: number;
  readonly noise: number;
}

/** Documents with any damage, the most damaged first. */
export const losses = perLibrary((library: SiteLibrary): readonly LossRow[] =>
  library.documents
    .map(({ data }) => ({
      address: documentAddress(data.document),
      title: data.title,
      numbers: lostNumbers(data),
      gaps: data.gaps.filter(({ kind }) => kind === 'text').length,
      suspect: data.suspect.length,
      noise: data.noise.length,
    }))
    .filter(({ numbers, gaps, suspect, noise }) => numbers + gaps + suspect + noise > 0)
    .sort((a, b) => b.gaps + b.numbers - a.gaps - a.numbers),
);

/** Numbers inside gaps, less the fragments that are one of them. */
function lostNumbers(page: DocumentPage): number {
  if (page.form === 'legislation') return numberGaps(page).reduce((sum, { from, to }) => sum + (to ?? 0) - (from ?? 0) + 1, 0);
  const rows = page.sections.flatMap((section) => section.rows);
  const gaps = rows.flatMap((row) => (row.type === 'gap' ? [row] : []));
  const fragments = rows.filter((row) => row.type === 'division' && row.inferred !== null && 'range' in row.inferred && !row.unassigned);
  const inGaps = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const partial = gaps.filter((gap) => gap.partial).length;
  return Math.max(0, inGaps - Math.min(partial, fragments.length));
}

function numberGaps({ gaps }: DocumentPage): DocumentPage['gaps'] {
  return gaps.filter(({ kind, from, to }) => kind === 'numbers' && from !== null && to !== null);
}
