import type { DamageNote } from '../model/annotation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { LineRange } from '../model/span.ts';

/** What is damaged in a division or right beside it, in line order; a person's readings among it. */
export type DamageFinder = (division: Division) => DamageNote[];

/** A finder for the divisions of one document. */
export function makeDamageFinder(document: OfficialDocument): DamageFinder {
  const byLine = notesByLine(document);
  return (division) => {
    const around = new Set(division.runs.flatMap(({ line }) => byLine.get(line) ?? []));
    return [...ownDamage(division), ...around].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
  };
}

/** Gaps by the last line before and the first line after, noise and readings by their lines. */
function notesByLine({ gaps, noise, source }: OfficialDocument): ReadonlyMap<number, readonly DamageNote[]> {
  const readings = source.sidecar?.readings ?? [];
  const notes = [
    ...gaps.filter(({ kind }) => kind === 'text').map((gap) => note(gap.certain ? 'text-lost' : 'text-unknown', gap.lines, '', gap.why)),
    ...noise.map((entry) => note('noise', entry.lines, entry.text, entry.why)),
    ...readings.map(({ line, text, note: why }): DamageNote => ({ ...note('reading', [line, line], text, why), origin: 'person' })),
  ];
  const byLine = new Map<number, DamageNote[]>();
  for (const entry of notes) {
    for (const line of new Set(entry.lines)) {
      const list = byLine.get(line);
      if (list) list.push(entry);
      else byLine.set(line, [entry]);
    }
  }
  return byLine;
}

function ownDamage({ inferred, unassigned, lines, text, suspect }: Division): DamageNote[] {
  return [
    ...(inferred ? [note('number-lost', [lines[0], lines[0]], '', inferred.why)] : []),
    ...(unassigned ? [note('unassigned', lines, '', '原件此处有缺损，无从断定这段文字属于哪一条。')] : []),
    ...suspect.map(({ span, lines: at, why }) => note('suspect', at, text.slice(span.start, span.end), why)),
  ];
}

function note(kind: DamageNote['kind'], lines: LineRange, text: string, why: string): DamageNote {
  return { kind, origin: 'machine', lines, text, why };
}
