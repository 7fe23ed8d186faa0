/** 现行、已修改、已废止、尚未生效: what the days of a law mean on the reader's day. Runs in the browser; knows no clock. */
import { appliesFrom } from '../model/applies-from.ts';
import type { Legislation, Regulation } from '../model/schema.ts';

/** Days on which something becomes of one wording of a law, ISO 8601. */
export interface LawTerm {
  /** From when this wording applies; null when nothing tells. */
  readonly from: string | null;
  /** From when a later wording takes its place. */
  readonly changed: string | null;
  readonly repealed: string | null;
}

/** How a text stands on a given day. */
export type LawStatus = 'upcoming' | 'current' | 'amended' | 'repealed' | 'unknown';

/** The word pages show for each status. */
export const lawStatusWord: Readonly<Record<LawStatus, string>> = {
  upcoming: '尚未生效',
  current: '现行',
  amended: '已修改',
  repealed: '已废止',
  unknown: '效力待核实',
};

/**
 * Status on a day. Days compare as text; a day not told decides nothing.
 * `({ from: '2023-05-01', changed: null, repealed: null }, '2023-04-30')` → `upcoming`.
 */
export function lawStatus({ from, changed, repealed }: LawTerm, today: string): LawStatus {
  if (repealed !== null && repealed <= today) return 'repealed';
  if (changed !== null && changed <= today) return 'amended';
  if (from === null) return 'unknown';
  return from <= today ? 'current' : 'upcoming';
}

/** The term of one wording. `successor` is the first day of the next wording, where the library has it. */
export function lawTerm({ effective, version, amended, repealed }: Omit<Legislation, 'articles'>, successor: string | null): LawTerm {
  const from = appliesFrom({ effective, version, amended });
  const later = amended.filter((day) => version !== null && day > version);
  const changed = [...later, ...(successor === null ? [] : [successor])].sort()[0] ?? null;
  return { from, changed, repealed };
}

/** The days as a reader is told them, and nothing that no text says. `write` puts a day into words. */
export function termWords(law: Omit<Legislation, 'articles'>, { changed, repealed }: LawTerm, write: (day: string) => string): readonly string[] {
  const { effective, version, amended } = law;
  return [
    effective === null ? '施行日期未载明' : `${write(effective)}起施行`,
    ...(version !== null && amended.includes(version) ? [`本文本为${write(version)}修改后的文本`] : []),
    ...(changed === null ? [] : [`${write(changed)}起有新文本`]),
    ...(repealed === null ? [] : [`${write(repealed)}废止`]),
  ];
}

/**
 * The term of an entry that people have written, where they state a change or a repeal; null otherwise: that nothing is stated does
 * not make a regulation 现行.
 */
export function entryTerm({ effective, amended = [], repealed = null }: Pick<Regulation, 'effective' | 'amended' | 'repealed'>): LawTerm | null {
  const changed = [...amended].sort()[0] ?? null;
  return changed === null && repealed === null ? null : { from: effective, changed, repealed };
}
