/** Counts the paragraphs of lists and writes their labels, as Word does. */
import { formatNumber, isNumberFormat } from '../numbering/format.ts';
import type { List, ListLevel } from './numbering.ts';

/** A label as displayed: `第十二条`, with what follows it. */
export interface Label {
  readonly text: string;
  readonly suffix: string;
  /** A format of the label that is not in the table; the number is then written in Arabic figures. */
  readonly unknownFormat: string | null;
}

/** The counters of one document. Paragraphs have to be asked for in document order. */
export class Counters {
  readonly #lists: ReadonlyMap<number, List>;
  readonly #values = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<number, List>) {
    this.#lists = lists;
  }

  /** Counts one paragraph, or one field that begins with `start`; null when there is no such list or level. */
  next(listId: number, index: number, start?: number): Label | null {
    const list = this.#lists.get(listId);
    const level = list?.levels[index];
    if (!list || !level) return null;
    const values = this.#values.get(list.countsWith) ?? [];
    this.#values.set(list.countsWith, values);
    values[index] = start ?? this.#advance(list, listId, index, values[index]);
    list.levels.forEach((below, i) => {
      if (i > index && below && below.restartBelow > index) values[i] = undefined;
    });
    return makeLabel(list, level, index, values);
  }

  #advance(list: List, listId: number, index: number, value: number | undefined): number {
    const override = list.startOverrides.get(index);
    const key = `${String(listId)}/${String(index)}`;
    const begins = override !== undefined && !this.#begun.has(key);
    this.#begun.add(key);
    return begins || value === undefined ? (override ?? list.levels[index]?.start ?? 1) : value + 1;
  }
}

function makeLabel(list: List, level: ListLevel, index: number, values: readonly (number | undefined)[]): Label {
  if (level.format === 'bullet') return { text: bulletOf(level.pattern), suffix: level.suffix, unknownFormat: null };
  const unknown: string[] = [];
  const text = level.pattern.replace(/%(?<digit>[1-9])/gu, (_sign, digit: string) => {
    const at = Number(digit) - 1;
    const used = list.levels[at];
    if (!used || at > index) return '';
    return write(level.legal ? legalFormat(used.format) : used.format, values[at] ?? list.startOverrides.get(at) ?? used.start, unknown);
  });
  return { text, suffix: level.suffix, unknownFormat: unknown[0] ?? null };
}

const legalFormat = (format: string): string => (format === 'none' || format === 'bullet' ? format : 'decimal');

function write(format: string, value: number, unknown: string[]): string {
  if (isNumberFormat(format)) return formatNumber(format, value);
  if (format.startsWith('zero-padded-')) return String(value).padStart(Number(format.slice('zero-padded-'.length)), '0');
  unknown.push(format);
  return String(value);
}

/** Bullets come from symbol fonts; their codes mean nothing elsewhere. */
const bulletOf = (pattern: string): string => (/^[\u{E000}-\u{F8FF}]?$/u.test(pattern.charAt(0)) ? '•' : pattern);
