import type { Block } from '../model/document.ts';
import type { RoleParagraph } from './masthead.ts';
import type { Paragraph } from './paragraph.ts';
import type { RunContext } from './runs.ts';
import { joinRuns, linesOf, runsOf } from './runs.ts';

/** Roles whose lines may be broken sentences; the lines of all others stand alone. */
const runningText: ReadonlySet<string> = new Set(['preamble', 'conclusion', 'other']);

/** Paragraphs of one role that follow each other become one block. */
export function blocksOf(context: RunContext, paragraphs: readonly RoleParagraph[]): Block[] {
  const groups: { role: string; paragraphs: Paragraph[] }[] = [];
  for (const { role, paragraph } of paragraphs) {
    const last = groups.at(-1);
    if (last?.role === role) last.paragraphs.push(paragraph);
    else groups.push({ role, paragraphs: [paragraph] });
  }
  return groups.map(({ role, paragraphs: own }) => {
    const runs = runsOf(context, own).map((run) => (runningText.has(role) || run.join === 'start' ? run : { ...run, join: 'paragraph' as const }));
    return { role, lines: linesOf(own), text: joinRuns(context.source, runs), runs };
  });
}
