import { childOf, pathOf, type XmlElement } from '../xml.ts';
import { inlineOf } from './inline.ts';
import type { List } from './numbering.ts';
import type { FieldPlace } from './number-fields.ts';
import { numberOf, valueOf } from './property.ts';
import { leaveOut, type AnchoredBox, type Story } from './story.ts';
import { numberingReference, styleChain, type Style } from './styles.ts';

/** A paragraph as it reads in the final state. */
export interface Paragraph {
  /** With the label of its list in front. May hold line breaks. */
  readonly text: string;
  readonly boxes: readonly AnchoredBox[];
}

/**
 * Reads paragraphs one after the other. A paragraph whose end mark is deleted runs on into the next, which alone is numbered:
 * null is given back for the first, and its text comes with the second.
 */
export class ParagraphReader {
  readonly #story: Story;
  #runOn = '';

  constructor(story: Story) {
    this.#story = story;
  }

  read(element: XmlElement): Paragraph | null {
    const mark = pathOf(element, 'w:pPr', 'w:rPr');
    const isDeleted = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    // Fields in the paragraph count on from its own number.
    const label = isDeleted ? '' : labelOf(element, this.#story);
    this.#story.fields.place = fieldPlace(element, this.#story);
    const { text, boxes } = inlineOf(element, this.#story);
    const whole = this.#runOn + text;
    if (isDeleted) {
      this.#runOn = whole;
      return boxes.length > 0 ? { text: '', boxes } : null;
    }
    this.#runOn = '';
    return { text: label + whole, boxes };
  }

  /** What is left when the last paragraph of a part had its end mark deleted. */
  rest(): string {
    const rest = this.#runOn;
    this.#runOn = '';
    return rest;
  }
}

/** The label of a paragraph with what stands between it and the text; '' when it has none. Counts it. */
function labelOf(element: XmlElement, story: Story): string {
  const place = listPlace(element, story);
  const label = place && story.counters.next(place.list, place.level);
  if (!label) return '';
  if (label.unknownFormat !== null) story.unknownFormats.add(label.unknownFormat);
  if (isHiddenMark(element)) {
    leaveOut(story, label.text, '隐藏文字');
    return '';
  }
  if (label.text === '') return '';
  story.counts.labels += 1;
  if (story.firstLabel === '') story.firstLabel = label.text;
  return label.text + (label.suffix === 'nothing' ? '' : ' ');
}

const isHiddenMark = (element: XmlElement): boolean => pathOf(element, 'w:pPr', 'w:rPr', 'w:vanish') !== undefined && pathOf(element, 'w:r', 'w:t') === undefined;

function fieldPlace(element: XmlElement, story: Story): FieldPlace {
  const properties = childOf(element, 'w:pPr');
  const chain = styleChain(story.sheet, valueOf(properties, 'pStyle') ?? story.sheet.defaultParagraph);
  const outline = numberOf(valueOf(properties, 'outlineLvl')) ?? chain.find((style) => style.outline !== undefined)?.outline ?? null;
  return { heading: outline !== null && outline < 9 ? outline : null, listLevel: listPlace(element, story)?.level ?? null };
}

/** List and level of a paragraph: its own, else its style's. */
function listPlace(element: XmlElement, { sheet, lists }: Story): { readonly list: number; readonly level: number } | null {
  const properties = childOf(element, 'w:pPr');
  const own = numberingReference(properties);
  const chain = styleChain(sheet, valueOf(properties, 'pStyle') ?? sheet.defaultParagraph);
  const list = own?.list ?? chain.find(({ numbering }) => numbering?.list !== undefined)?.numbering?.list ?? 0;
  if (list === 0) return null;
  const ownLevel = own?.level ?? (own?.list === undefined ? undefined : 0);
  return { list, level: ownLevel ?? styleLevel(chain, lists.get(list)) };
}

/** The level that names the style, or that the style names; of the nearest style that has one. */
function styleLevel(chain: readonly Style[], list: List | undefined): number {
  for (const { id, numbering } of chain) {
    const linked = list?.levels.findIndex((level) => level?.style === id) ?? -1;
    if (linked !== -1) return linked;
    if (numbering?.level !== undefined) return numbering.level;
  }
  return 0;
}
