/** `numbering.xml`: what the lists of a document look like. */
import { childOf, childrenOf, pathOf, type XmlElement } from '../xml.ts';
import { attr, isOn, numberOf, valueOf } from './property.ts';
import type { StyleSheet } from './styles.ts';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** As named in the file: `chineseCountingThousand`. */
  readonly format: string;
  /** Pattern of the label: `第%1条`, `%1.%2`. */
  readonly pattern: string;
  /** Starts again after a paragraph of a level above this one (from 0); 0: never starts again. */
  readonly restartBelow: number;
  /** All figures of the label Arabic. */
  readonly legal: boolean;
  /** What stands between label and text. */
  readonly suffix: string;
  /** The paragraph style this level belongs to. */
  readonly style: string | undefined;
}

/** A list instance (`w:num`): its levels, and the list it counts together with. */
export interface List {
  /** The name that LISTNUM fields know it by. */
  readonly name: string | undefined;
  /** Lists with one `countsWith` share their counters. */
  readonly countsWith: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Level → number to begin this instance with. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

interface AbstractList {
  readonly id: string;
  readonly name: string | undefined;
  readonly levels: readonly (ListLevel | undefined)[];
  /** The numbering style that has the levels instead. */
  readonly styleWithLevels: string | undefined;
}

/** Lists by number (`w:numId`). */
export function readNumbering(part: XmlElement | null, sheet: StyleSheet): ReadonlyMap<number, List> {
  const abstracts = new Map(childrenOf(part ?? undefined, 'w:abstractNum').map((element) => [attr(element, 'abstractNumId') ?? '', readAbstract(element)]));
  const instances = new Map(childrenOf(part ?? undefined, 'w:num').map((element) => [numberOf(attr(element, 'numId')) ?? 0, element]));
  const abstractOf = (instance: XmlElement | undefined) => abstracts.get(valueOf(instance, 'abstractNumId') ?? '');
  const resolve = (abstract: AbstractList | undefined, seen: readonly AbstractList[] = []): AbstractList | undefined => {
    if (!abstract?.styleWithLevels || seen.includes(abstract)) return abstract;
    const list = sheet.styles.get(abstract.styleWithLevels)?.numbering?.list;
    return resolve(abstractOf(instances.get(list ?? 0)), [...seen, abstract]) ?? abstract;
  };
  return new Map([...instances].flatMap(([id, element]) => {
    const abstract = resolve(abstractOf(element));
    return abstract ? [[id, readInstance(element, abstract)] as const] : [];
  }));
}

function readAbstract(element: XmlElement): AbstractList {
  return { id: attr(element, 'abstractNumId') ?? '', name: valueOf(element, 'name'), levels: readLevels(element), styleWithLevels: valueOf(element, 'numStyleLink') };
}

function readInstance(element: XmlElement, abstract: AbstractList): List {
  const overrides = childrenOf(element, 'w:lvlOverride');
  const levels = [...abstract.levels];
  const startOverrides = new Map<number, number>();
  for (const override of overrides) {
    const index = numberOf(attr(override, 'ilvl')) ?? 0;
    const level = childOf(override, 'w:lvl');
    if (level && index >= 0 && index < 9) levels[index] = readLevel(level, index);
    const start = numberOf(valueOf(override, 'startOverride'));
    if (start !== undefined) startOverrides.set(index, start);
  }
  return { countsWith: abstract.id, name: abstract.name, levels, startOverrides };
}

function readLevels(element: XmlElement): readonly (ListLevel | undefined)[] {
  const levels = new Array<ListLevel | undefined>(9).fill(undefined);
  for (const level of childrenOf(element, 'w:lvl')) {
    const index = numberOf(attr(level, 'ilvl')) ?? 0;
    if (index >= 0 && index < 9) levels[index] = readLevel(level, index);
  }
  return levels;
}

function readLevel(element: XmlElement, index: number): ListLevel {
  return {
    start: numberOf(valueOf(element, 'start')) ?? 0,
    format: formatName(element),
    pattern: valueOf(element, 'lvlText') ?? '',
    restartBelow: numberOf(valueOf(element, 'lvlRestart')) ?? index,
    legal: isOn(element, 'isLgl'),
    suffix: valueOf(element, 'suff') ?? 'tab',
    style: valueOf(element, 'pStyle'),
  };
}

/** Newer formats stand in a choice with an older one to fall back on: `001, 002` → `decimal`. */
function formatName(element: XmlElement): string {
  const choice = childOf(element, 'mc:AlternateContent');
  const format = valueOf(element, 'numFmt') ?? valueOf(pathOf(choice, 'mc:Fallback'), 'numFmt') ?? 'decimal';
  return zeroPadded(pathOf(choice, 'mc:Choice', 'w:numFmt')) ?? format;
}

/** `w:val="custom" w:format="001, 002, 003, ..."` `//=> 'zero-padded-3'` */
function zeroPadded(element: XmlElement | undefined): string | null {
  const first = (attr(element, 'format') ?? '').split(',')[0]?.trim() ?? '';
  return attr(element, 'val') === 'custom' && /^0+1$/u.test(first) ? `zero-padded-${String(first.length)}` : null;
}
