/** What is lost, doubtful or foreign in a document, gathered from all over it. */
import type { LineRange } from '../model/span.ts';
import type { DocumentPage } from '../model/schema.ts';
import { linesWord } from './wording.ts';

/** A damaged place: its lines, its text and why it is taken for damage. */
export interface DamageRow {
  readonly lines: string;
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** Damage of one kind, with the sign it has in the text. */
export interface DamageGroup {
  readonly id: string;
  readonly glyph: string;
  readonly name: string;
  readonly rows: readonly DamageRow[];
}

const row = (lines: LineRange, text: string, why: string): DamageRow => ({ lines: linesWord(lines), line: lines[0], text, why });

/** Groups that have something to say, in reading order: lost numbers, lost text, suspect text, noise, readings by people. */
export function documentDamage(page: DocumentPage): readonly DamageGroup[] {
  const gaps = (kind: 'numbers' | 'text'): DamageRow[] =>
    page.gaps.filter((gap) => gap.kind === kind).map(({ lines, why, certain }) => row(lines, '', certain ? why : `${why}（不能断定）`));
  const groups: DamageGroup[] = [
    { id: 'lost-numbers', glyph: '号', name: '缺号', rows: gaps('numbers') },
    { id: 'lost-text', glyph: '缺', name: '缺文', rows: gaps('text') },
    { id: 'suspect-text', glyph: '疑', name: '存疑文字', rows: page.suspect.map(({ lines, why }) => row(lines, '', why)) },
    { id: 'noise', glyph: '杂', name: '识别杂讯', rows: page.noise.map(({ lines, text, why }) => row(lines, text, why)) },
    { id: 'readings', glyph: '校', name: '疑误', rows: page.readings.map(({ line, text, note }) => row([line, line], text, note)) },
    { id: 'removed', glyph: '删', name: '读入时略去', rows: page.source.removed.map(({ text, why }) => row([1, 1], text, why)) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
