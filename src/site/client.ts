/**
 * What scripts add to a page that is complete without them: remembered switches, keys, copying, quoting, folding, printing. Runs at once
 * for the switches, so that a dark page is never shown light first; the rest waits for the page.
 */
import { watchCopying } from './client/copying.ts';
import { foldNotes, showCurrentEntry } from './client/folding.ts';
import { watchKeys } from './client/keyboard.ts';
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
  foldNotes();
  showLawStatus();
  showCurrentEntry();
});
