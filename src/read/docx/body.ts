/** Paragraphs and tables of a part as lines of text. */
import { childOf, descendantsOf, pathOf, type XmlElement } from '../xml.ts';
import { rowLines } from '../table-row.ts';
import { ParagraphReader } from './paragraph.ts';
import { leaveOut, type Story } from './story.ts';

/** Lines of everything inside an element: one a paragraph, one a table row. */
export function blockLines(element: XmlElement, story: Story): readonly string[] {
  const reader = new BlockReader(story);
  reader.read(element);
  return reader.finish();
}

class BlockReader {
  readonly #story: Story;
  readonly #paragraphs: ParagraphReader;
  readonly #lines: string[] = [];

  constructor(story: Story) {
    this.#story = story;
    this.#paragraphs = new ParagraphReader(story);
  }

  read(parent: XmlElement): void {
    for (const child of parent.children) this.#block(child);
  }

  finish(): readonly string[] {
    const rest = this.#paragraphs.rest();
    return rest === '' ? this.#lines : [...this.#lines, ...rest.split('\n')];
  }

  #block(element: XmlElement): void {
    if (element.name === 'w:p') this.#paragraph(element);
    else if (element.name === 'w:tbl') this.#lines.push(...tableLines(element, this.#story));
    else if (element.name === 'w:altChunk') this.#story.counts.embedded += 1;
    else if (element.name === 'mc:AlternateContent') this.read(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element);
    else if (!properties.has(element.name)) this.read(element);
  }

  #paragraph(element: XmlElement): void {
    const paragraph = this.#paragraphs.read(element);
    if (!paragraph) return;
    const boxes = paragraph.boxes.map(({ content, beforeText }) => ({ beforeText, lines: blockLines(content, this.#story) }));
    const anchored = (before: boolean) => boxes.filter(({ beforeText }) => beforeText === before).flatMap(({ lines }) => lines);
    const own = paragraph.text === '' && boxes.length > 0 ? [] : paragraph.text.split('\n');
    this.#lines.push(...anchored(true), ...own, ...anchored(false));
  }
}

const properties = new Set(['w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:del', 'w:moveFrom']);

function tableLines(table: XmlElement, story: Story): readonly string[] {
  return rowsOf(table).flatMap((row) => {
    if (pathOf(row, 'w:trPr', 'w:del')) {
      story.counts.deletions += 1;
      leaveOut(story, textIn(row), '修订中已删除的表格行');
      return [];
    }
    return rowLines(cellsOf(row).map((cell) => blockLines(cell, story).filter((line) => line !== '')));
  });
}

/** Rows and cells may stand inside content controls and revisions. */
const rowsOf = (table: XmlElement): readonly XmlElement[] => unwrap(table, 'w:tr');
const cellsOf = (row: XmlElement): readonly XmlElement[] => unwrap(row, 'w:tc');

const unwrap = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? unwrap(child, name) : [];
  });

const textIn = (element: XmlElement): string =>
  [...descendantsOf(element)].filter(({ name }) => name === 'w:t' || name === 'w:delText').map(({ text }) => text).join('');
