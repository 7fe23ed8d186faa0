import type { Annotations } from '../model/annotation.ts';
import type { Mention } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { makeDamageFinder } from './damage.ts';
import { figureNotes } from './figures.ts';
import { partyNotes } from './parties.ts';
import { readDivisions } from './reading.ts';
import { requirementNotes } from './requirements.ts';

/** What the words of a division tell by themselves, whatever the library has beside its document. */
export type TextNotes = Pick<Annotations, 'requirements' | 'parties' | 'figures' | 'damage'>;

/** The notes of every division, in document order. `mentions` are those of the document: what stands in a name is no figure and no party. */
export function describeDivisions(document: OfficialDocument, mentions: readonly Mention[]): TextNotes[] {
  const findDamage = makeDamageFinder(document);
  return readDivisions(document, mentions).map((reading) => ({
    requirements: requirementNotes(reading),
    parties: partyNotes(reading),
    figures: figureNotes(reading),
    damage: findDamage(reading.division),
  }));
}
