import type { DamageNote } from '../model/annotation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { LineRange } from '../model/span.ts';

/** What is damaged in a division or right beside it, in line order; a person's readings among it. */
export type DamageFinder = (division: Division) => DamageNote[];

/** A finder for the divisions of one document. */
export function makeDamageFinder({ gaps, noise, source }: OfficialDocument): DamageFinder {
  const readings = source.sidecar?.readings ?? [];
  return (division) => {
    const lines = new Set(division.runs.map(({ line }) => line));
    const notes: DamageNote[] = [
      ...ownDamage(division),
      ...gaps
        .filter((gap) => gap.kind === 'text' && gap.lines.some((line) => lines.has(line)))
        .map((gap) => note(gap.certain ? 'text-lost' : 'text-unknown', gap.lines, '', gap.why)),
      ...noise
        .filter((entry) => lines.has(entry.lines[0]) || lines.has(entry.lines[1]))
        .map((entry) => note('noise', entry.lines, entry.text, entry.why)),
      ...readings
        .filter(({ line }) => lines.has(line))
        .map(({ line, text, note: why }): DamageNote => ({ ...note('reading', [line, line], text, why), origin: 'person' })),
    ];
    return notes.sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
  };
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
