/** Paragraph styles, as far as they say how a paragraph is numbered. */
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { attr, numberOf, valueOf } from './property.ts';

/** `<w:numPr>`: which list, which level; either may be left to a style. `list` 0: no number at all. */
export interface NumberingReference {
  readonly list: number | undefined;
  readonly level: number | undefined;
}

/** A style of any type; numbering styles name a list as well. */
export interface Style {
  readonly id: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingReference | null;
  /** Level of a heading, from 0; 9 and more for body text. */
  readonly outline: number | undefined;
}

/** Styles by id, and the one of paragraphs that name none. */
export interface StyleSheet {
  readonly styles: ReadonlyMap<string, Style>;
  readonly defaultParagraph: string | null;
}

/** Reads `styles.xml`; a document without one has no styles. */
export function readStyles(part: XmlElement | null): StyleSheet {
  const elements = childrenOf(part ?? undefined, 'w:style');
  const styles = elements.map((element): readonly [string, Style] => {
    const id = attr(element, 'styleId') ?? '';
    return [id, { id, basedOn: valueOf(element, 'basedOn'), numbering: numberingReference(childOf(element, 'w:pPr')), outline: outlineOf(element) }];
  });
  const byDefault = elements.find((element) => attr(element, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(attr(element, 'default') ?? ''));
  return { styles: new Map(styles), defaultParagraph: attr(byDefault, 'styleId') ?? null };
}

function outlineOf(element: XmlElement): number | undefined {
  const named = /^heading (?<level>[1-9])$/iu.exec(valueOf(element, 'name') ?? '')?.groups?.['level'];
  return numberOf(valueOf(childOf(element, 'w:pPr'), 'outlineLvl')) ?? (named === undefined ? undefined : Number(named) - 1);
}

/** The `<w:numPr>` of paragraph properties; null when they have none. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference | null {
  const element = childOf(properties, 'w:numPr');
  return element ? { list: numberOf(valueOf(element, 'numId')), level: numberOf(valueOf(element, 'ilvl')) } : null;
}

/** A style and those it is based on, nearest first. A circle is walked once. */
export function styleChain(sheet: StyleSheet, id: string | null): readonly Style[] {
  const chain: Style[] = [];
  for (let style = sheet.styles.get(id ?? ''); style && !chain.includes(style); style = sheet.styles.get(style.basedOn ?? '')) chain.push(style);
  return chain;
}
