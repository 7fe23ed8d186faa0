/**
 * What scripts add to a page that is complete without them: remembered switches, keys, copying, quoting, folding, narrowing of lists,
 * printing. Runs at once for the switches, so that a dark page is never shown light first; the rest waits for the page.
 */
import { watchCopying } from './client/copying.ts';
import { foldNotes, showCurrentEntry } from './client/folding.ts';
import { watchKeys } from './client/keyboard.ts';
import { watchListFilter } from './client/list-filter.ts';
import { watchLighting } from './client/lighting.ts';
import { loadMarking } from './client/marking.ts';
import { watchPrinting } from './client/printing.ts';
import { watchQuoting } from './client/quoting.ts';
import { showLawStatus } from './client/status.ts';
import { applySwitches, watchSwitches } from './client/switches.ts';

applySwitches();
loadMarking();
document.addEventListener('DOMContentLoaded', () => {
  watchSwitches();
  watchKeys();
  watchCopying();
  watchPrinting();
  watchQuoting();
  watchLighting();
  watchListFilter();
  foldNotes();
  showLawStatus();
  showCurrentEntry();
});
