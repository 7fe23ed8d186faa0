import type { Division, Join, OfficialDocument, TextRun } from '../../src/model/document.ts';
import { placeText } from '../../src/model/place.ts';

/** A division for tests: its lines, each with how it hangs on the one before (default: a new paragraph). */
export interface DivisionSketch extends Partial<Omit<Division, 'runs' | 'text' | 'lines'>> {
  readonly lines: readonly (string | readonly [join: Join, text: string])[];
  /** Line number of the first line; default: the next free one. */
  readonly from?: number;
}

type DocumentSketch = Partial<Omit<OfficialDocument, 'divisions'>> & { readonly divisions: readonly (string | DivisionSketch)[] };

/** A document whose source is the lines of its divisions, one a line. `makeDocument({ divisions: ['学习《条例》。'] })` */
export function makeDocument({ divisions, ...facts }: DocumentSketch): OfficialDocument {
  const id = facts.id ?? 'document';
  const sketches = divisions.map((sketch) => (typeof sketch === 'string' ? { lines: [sketch] } : sketch));
  const { text, runs } = layOut(sketches);
  return {
    ...emptyDocument(id, text),
    ...facts,
    divisions: sketches.map((sketch, index) => makeDivision(sketch, index, runs[index] ?? [], text)),
  };
}

/** A document that has each line that is not blank as a division; `direct` names lines that go on the one before: `[[38, 40]]`. */
export function documentFromLines(text: string, direct: readonly (readonly [number, number])[] = [], id = 'document'): OfficialDocument {
  const goesOn = new Set(direct.map(([, line]) => line));
  const groups: TextRun[][] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const run = { span: { start, end: start + line.length }, line: index + 1 };
    start += line.length + 1;
    if (line.trim() === '') continue;
    if (goesOn.has(index + 1)) groups.at(-1)?.push({ ...run, join: 'direct' });
    else groups.push([{ ...run, join: 'start' }]);
  }
  const divisions = groups.map((runs, index) => makeDivision({ lines: [] }, index, runs, text));
  return { ...emptyDocument(id, text), divisions };
}

function layOut(sketches: readonly DivisionSketch[]): { text: string; runs: TextRun[][] } {
  let text = '';
  let line = 1;
  const runs = sketches.map((sketch) => {
    while (sketch.from !== undefined && line < sketch.from) {
      text += '\n';
      line += 1;
    }
    return sketch.lines.map((entry, index): TextRun => {
      const [join, words] = typeof entry === 'string' ? (['paragraph', entry] as const) : entry;
      const span = { start: text.length, end: text.length + words.length };
      text += `${words}\n`;
      line += 1;
      return { span, line: line - 1, join: index === 0 ? 'start' : join };
    });
  });
  return { text, runs };
}

function makeDivision({ lines: _lines, from: _from, ...facts }: DivisionSketch, index: number, runs: readonly TextRun[], source: string): Division {
  return {
    id: `item-${String(index + 1)}`,
    level: 3,
    label: '',
    number: null,
    title: null,
    inferred: null,
    parent: null,
    lostParent: null,
    unassigned: false,
    suspect: [],
    heading: false,
    ...facts,
    runs,
    text: placeText(runs, source).text,
    lines: [runs[0]?.line ?? 1, runs.at(-1)?.line ?? 1],
  };
}

function emptyDocument(id: string, text: string): Omit<OfficialDocument, 'divisions'> {
  return {
    source: {
      id, path: `${id}.txt`, sha256: '0'.repeat(64), format: 'txt', encoding: 'utf-8', text, sidecar: null, removed: [],
    },
    id,
    title: '关于试验的通知',
    issuer: null,
    docNumber: null,
    date: null,
    printedDate: null,
    printingOffice: null,
    addressees: null,
    genre: null,
    front: [],
    closing: [],
    noise: [],
    gaps: [],
    diagnostics: [],
  };
}
