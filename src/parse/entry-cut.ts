import type { Reading } from './reading.ts';
import type { Unit } from './stretch-unit.ts';
import { suspicionOf } from './suspicion.ts';

// A stretch longer than this is not a lost mark but a text without marks; and the search grows with the square.
const mostUnits = 60;

/** The break at which the text hangs together least: the index of the unit behind it; null when there is none. */
export function weakestBreak(reading: Reading, units: readonly Unit[]): number | null {
  if (units.length > mostUnits) return null;
  const { between } = reading.cohesion();
  const texts = units.map(({ text }) => text);
  let [best, lowest]: [number | null, number] = [null, Infinity];
  for (let at = 1; at < units.length; at += 1) {
    const left = texts.slice(0, at);
    const strength = between(left, texts.slice(at)) + between(left, texts.slice(at, at + 1));
    const score = strength * (units[at]?.noiseBefore === true ? 0.5 : 1);
    if (score <= lowest) [best, lowest] = [at, score];
  }
  return best;
}

/** First unit between the printed entry and the cut that nothing ties to either side; null when all belongs to the entry. */
export function unownedFrom(reading: Reading, units: readonly Unit[], cut: number): number | null {
  const at = units.findIndex(({ join }, index) => index > 0 && index < cut && join === 'paragraph');
  if (at < 1) return null;
  const before = units.slice(0, at).map(({ text }) => text);
  const middle = units.slice(at, cut).map(({ text }) => text);
  const resembles = (): boolean => isGeneral(before.join('')) && reading.cohesion().between(before, middle) > 0.01;
  const suspect = { text: middle.join(''), nextToLoss: true, lacksLead: null, resemblesSuspectNeighbour: resembles, offTopic: () => false };
  return suspicionOf(suspect) === null ? null : at;
}

/** One sentence that would itself be suspect beside a loss. */
function isGeneral(text: string): boolean {
  return suspicionOf({ text, nextToLoss: true, lacksLead: true, resemblesSuspectNeighbour: () => false, offTopic: () => false }) !== null;
}
