/** Fields that number: LISTNUM, AUTONUM, AUTONUMLGL, AUTONUMOUT (ISO/IEC 29500-1, 17.16.5). Word stores no result for them. */
import type { NumberFormat } from '../numbering/format.ts';
import { Counters } from './counters.ts';
import type { List } from './numbering.ts';

/** What the paragraph a field stands in says about its level. */
export interface FieldPlace {
  /** Level of a heading, from 0; null for other paragraphs. */
  readonly heading: number | null;
  /** Level of the paragraph's own list, from 0; null when it has none. */
  readonly listLevel: number | null;
}

type Shape = readonly (readonly [format: NumberFormat, before: string, after: string])[];

/** The lists that are there without being defined. */
const builtIn: Readonly<Record<string, Shape>> = {
  numberdefault: [['decimal', '', ')'], ['lowerLetter', '', ')'], ['lowerRoman', '', ')'], ['decimal', '(', ')'], ['lowerLetter', '(', ')'], ['lowerRoman', '(', ')'], ['decimal', '', '.'], ['lowerLetter', '', '.'], ['lowerRoman', '', '.']],
  outlinedefault: [['upperRoman', '', '.'], ['upperLetter', '', '.'], ['decimal', '', '.'], ['lowerLetter', '', ')'], ['decimal', '(', ')'], ['lowerLetter', '(', ')'], ['lowerRoman', '(', ')'], ['lowerLetter', '(', ')'], ['lowerRoman', '(', ')']],
};

/** Names of number formats in the `\*` switch. */
const switches: Readonly<Record<string, NumberFormat>> = {
  Arabic: 'decimal', roman: 'lowerRoman', ROMAN: 'upperRoman', Roman: 'upperRoman', alphabetic: 'lowerLetter', ALPHABETIC: 'upperLetter', CIRCLENUM: 'decimalEnclosedCircle', ARABICDASH: 'numberInDash',
  CHINESENUM1: 'chineseCounting', CHINESENUM2: 'chineseLegalSimplified', CHINESENUM3: 'chineseCountingThousand',
  GB1: 'decimalEnclosedFullstop', GB2: 'decimalEnclosedParen', GB3: 'decimalEnclosedCircleChinese', GB4: 'ideographEnclosedCircle',
};

const levels = 9;

/** The numbers of one document's fields. Fields have to be asked for in document order. */
export class NumberFields {
  readonly #lists: ReadonlyMap<number, List>;
  readonly #counters: Counters;
  readonly #own = new Map<string, Counters>();
  #lastHeading = -1;

  /** `counters` are those of the paragraphs: a field that names a list counts with it. */
  constructor(lists: ReadonlyMap<number, List>, counters: Counters) {
    this.#lists = lists;
    this.#counters = counters;
  }

  /** What the field shows: `LISTNUM \l 1` → `1)`, `AUTONUM \* CHINESENUM3 \s 、` → `一、`; null when it is no field that numbers. */
  next(instruction: string, place: FieldPlace): string | null {
    const words: readonly string[] = instruction.trim().match(/"[^"]*"|\S+/gu) ?? [];
    const [kind = ''] = words;
    const option = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
    if (/^LISTNUM$/iu.test(kind)) return this.#listNumber(words, option, place);
    return /^AUTONUM(?:LGL|OUT)?$/iu.test(kind) ? this.#autoNumber(kind.toUpperCase(), words, option, place) : null;
  }

  #listNumber(words: readonly string[], option: (name: string) => string | undefined, { listLevel }: FieldPlace): string {
    const level = whole(option('\\l'), 1) ?? (listLevel === null ? 1 : listLevel + 2);
    const index = Math.min(level, levels) - 1;
    const named = words[1] === undefined || words[1].startsWith('\\') ? 'NumberDefault' : words[1].replaceAll('"', '');
    const start = whole(option('\\s'), 0) ?? undefined;
    const defined = [...this.#lists].find(([, list]) => list.name?.toLowerCase() === named.toLowerCase());
    if (defined) return this.#counters.next(defined[0], index, start)?.text ?? '';
    return this.#count(named.toLowerCase(), index, start, /^legaldefault$/iu.test(named) ? legal('.') : shaped(builtIn[named.toLowerCase()] ?? builtIn['numberdefault'] ?? []));
  }

  #autoNumber(kind: string, words: readonly string[], option: (name: string) => string | undefined, { heading }: FieldPlace): string {
    if (heading !== null) this.#lastHeading = heading;
    const index = Math.min(heading ?? this.#lastHeading + 1, levels - 1);
    const separator = (option('\\s') ?? '.').replaceAll('"', '');
    const format = switches[option('\\*') ?? ''] ?? 'decimal';
    const plain = Array.from({ length: levels }, () => [format, '', separator] as const);
    const list = kind === 'AUTONUMOUT' ? shaped(builtIn['outlinedefault'] ?? []) : kind === 'AUTONUMLGL' ? legal(words.includes('\\e') ? '' : separator) : shaped(plain);
    return this.#count(`${kind} ${format} ${separator}`, index, undefined, list);
  }

  #count(name: string, index: number, start: number | undefined, list: List): string {
    const counters = this.#own.get(name) ?? new Counters(new Map([[1, list]]));
    this.#own.set(name, counters);
    return counters.next(1, index, start)?.text ?? '';
  }
}

const shaped = (shape: Shape): List => listOf(shape.map(([format, before, after], index) => ({ format, pattern: `${before}%${String(index + 1)}${after}` })));

/** 1. 1.1. 1.1.1. */
const legal = (after: string): List => listOf(Array.from({ length: levels }, (_, index) => ({ format: 'decimal', pattern: Array.from({ length: index + 1 }, (_level, at) => `%${String(at + 1)}`).join('.') + after })));

function listOf(shapes: readonly { readonly format: string; readonly pattern: string }[]): List {
  const made = shapes.map(({ format, pattern }, index) => ({ start: 1, format, pattern, restartBelow: index, legal: false, suffix: 'nothing', style: undefined }));
  return { countsWith: '', name: undefined, levels: made, startOverrides: new Map() };
}

function whole(text: string | undefined, least: number): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return value >= least ? value : null;
}
