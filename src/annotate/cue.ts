import { describingClauses, modalCues, openings, verbCues } from './cue-table.ts';

/** The word that shows that a sentence asks for something: `认真落实各项制度` → 落实; null when it only describes. */
export function findCue(sentence: string): string | null {
  for (const clause of clausesOf(sentence)) {
    if (describingClauses.some(({ pattern }) => pattern.test(clause))) continue;
    const cue = verbAtHead(clause) ?? modalCues.find(({ pattern }) => pattern.test(clause))?.cue;
    if (cue !== undefined) return cue;
  }
  return null;
}

// Words in quotes and titles are named there, not said: the 落实 of 《关于落实…的通知》 asks for nothing.
const named = /《[^《》]*》|“[^“”]*”|（[^（）]*）/gu;

function clausesOf(sentence: string): string[] {
  return sentence
    .replace(named, (words) => '\uFFFC'.repeat(words.length))
    .split(/[，,：:；;。！？!?\n]/u)
    .map((clause) => clause.trim());
}

const openingsByLength = [...new Set(openings)].sort((a, b) => b.length - a.length);
const verbsByLength = verbCues.map(([cue]) => cue).sort((a, b) => b.length - a.length);

function verbAtHead(clause: string): string | undefined {
  const verb = verbsByLength.find((cue) => clause.startsWith(cue));
  if (verb !== undefined) return verb;
  for (const opening of openingsByLength) {
    const found = clause.startsWith(opening) ? verbAtHead(clause.slice(opening.length)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
