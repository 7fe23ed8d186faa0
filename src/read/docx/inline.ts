/** The text of a paragraph: runs, fields, revisions, symbols, notes. */
import { superscript } from '../superscript.ts';
import { childOf, descendantsOf, type XmlElement } from '../xml.ts';
import { attr, isOn, valueOf } from './property.ts';
import { leaveOut, type AnchoredBox, type Story } from './story.ts';
import { symbolCharacter } from './symbols.ts';

/** A paragraph's text in its final state, with the text boxes anchored in it. */
export interface Inline {
  readonly text: string;
  readonly boxes: readonly AnchoredBox[];
}

/** Reads the runs of a paragraph from left to right; what is not shown is noted in the story. */
export function inlineOf(paragraph: XmlElement, story: Story): Inline {
  const boxes: AnchoredBox[] = [];
  const reader = new InlineReader(story, boxes);
  reader.children(paragraph);
  return { text: reader.text, boxes };
}

/** Collects text from left to right. */
class InlineReader {
  text = '';
  /** The font of the run being read; '' where the run names none. */
  font = '';
  readonly story: Story;
  readonly boxes: AnchoredBox[];

  constructor(story: Story, boxes: AnchoredBox[]) {
    this.story = story;
    this.boxes = boxes;
  }

  children(element: XmlElement): void {
    for (const child of element.children) this.visit(child);
  }

  visit(element: XmlElement): void {
    const handle = handlers.get(element.name);
    if (handle) handle(element, this);
    else this.children(element);
  }

  /** Text shows unless a field is open whose result has not begun. */
  put(text: string): void {
    if (!this.story.fields.shows) return;
    this.text += text;
    this.story.fields.show(text);
  }

  /** Typed characters of a symbol font stand in the private area: `\uF0FE` in Wingdings is ☑. */
  inFont(text: string): string {
    return text.replace(/[\uF000-\uF0FF]/gu, (character) => symbolCharacter(this.font, character.charCodeAt(0)) ?? character);
  }

  /** What would be read of an element, without putting it into the text. */
  aside(element: XmlElement): string {
    const reader = new InlineReader(this.story, this.boxes);
    reader.font = this.font;
    reader.children(element);
    return reader.text;
  }
}

type Handler = (element: XmlElement, reader: InlineReader) => void;

const skip: Handler = () => undefined;

const removeRevision: Handler = (element, reader) => {
  reader.story.counts.deletions += 1;
  leaveOut(reader.story, deletedText(element), '修订中已删除的文字');
};

const keepRevision: Handler = (element, reader) => {
  reader.story.counts.insertions += 1;
  reader.children(element);
};

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:sectPr', 'w:delText', 'w:footnoteRef', 'w:endnoteRef', 'w:annotationRef', 'w:softHyphen'].map((name) => [name, skip] as const),
  ['w:r', readRun],
  ['w:t', (element, reader) => { reader.put(reader.inFont(element.attributes['xml:space'] === 'preserve' ? element.text : element.text.trim())); }],
  ['m:t', (element, reader) => { reader.put(element.text); }],
  ['w:tab', (_element, reader) => { reader.put('\t'); }],
  ['w:ptab', (_element, reader) => { reader.put('\t'); }],
  ['w:br', (_element, reader) => { reader.put('\n'); }],
  ['w:cr', (_element, reader) => { reader.put('\n'); }],
  ['w:noBreakHyphen', (_element, reader) => { reader.put('-'); }],
  ['w:sym', readSymbol],
  ['w:ruby', (element, reader) => {
    const [base, reading] = [childOf(element, 'w:rubyBase'), childOf(element, 'w:rt')];
    if (base) reader.children(base);
    if (reading) leaveOut(reader.story, reader.aside(reading), '注音');
  }],
  ['w:del', removeRevision],
  ['w:moveFrom', removeRevision],
  ['w:ins', keepRevision],
  ['w:moveTo', keepRevision],
  ['w:fldChar', readFieldMark],
  ['w:fldSimple', (element, reader) => {
    reader.story.fields.begin(attr(element, 'instr'), true);
    reader.children(element);
    reader.put(reader.story.fields.end());
  }],
  ['w:instrText', (element, reader) => { reader.story.fields.instruct(element.text); }],
  ['w:footnoteReference', (element, reader) => { readNote('footnote', element, reader); }],
  ['w:endnoteReference', (element, reader) => { readNote('endnote', element, reader); }],
  ['mc:AlternateContent', (element, reader) => {
    const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
    const shown = choice && (fallback === undefined || hasText(choice) || !hasText(fallback)) ? choice : fallback;
    if (shown) reader.children(shown);
  }],
  ['w:drawing', readDrawing],
  ['w:pict', readDrawing],
  ['w:object', readDrawing],
]);

function readRun(element: XmlElement, reader: InlineReader): void {
  const properties = childOf(element, 'w:rPr');
  const fonts = childOf(properties, 'w:rFonts');
  reader.font = attr(fonts, 'ascii') ?? attr(fonts, 'hAnsi') ?? '';
  if (isOn(properties, 'vanish')) leaveOut(reader.story, reader.aside(element), '隐藏文字');
  else if (valueOf(properties, 'vertAlign') === 'superscript') reader.put(superscript(reader.aside(element)));
  else reader.children(element);
}

function readSymbol(element: XmlElement, reader: InlineReader): void {
  const [font, code] = [attr(element, 'font') ?? '', attr(element, 'char') ?? ''];
  const character = symbolCharacter(font, Number.parseInt(code, 16));
  if (character === null) reader.story.unknownSymbols.add(`${font} ${code}`);
  reader.put(character ?? '\u{FFFD}');
}

function readFieldMark(element: XmlElement, reader: InlineReader): void {
  const { fields } = reader.story;
  const type = attr(element, 'fldCharType');
  if (type === 'begin') fields.begin();
  else if (type === 'separate') fields.separate();
  else if (type === 'end') reader.put(fields.end());
}

function readNote(kind: 'footnote' | 'endnote', element: XmlElement, reader: InlineReader): void {
  const { notes } = reader.story;
  const number = String(notes.filter((note) => note.kind === kind).length + 1);
  const mark = superscript(kind === 'footnote' ? number : `(${number})`);
  notes.push({ kind, id: attr(element, 'id') ?? '', mark });
  if (!['1', 'true', 'on'].includes(attr(element, 'customMarkFollows') ?? '')) reader.put(mark);
}

function readDrawing(element: XmlElement, reader: InlineReader): void {
  const boxes = [...descendantsOf(element)].filter(({ name }) => name === 'w:txbxContent');
  reader.boxes.push(...boxes.map((content) => ({ content, beforeText: reader.text.trim() === '' })));
  reader.story.counts.boxes += boxes.length;
  if (boxes.length === 0) reader.story.counts.images += 1;
}

const hasText = (element: XmlElement): boolean => [...descendantsOf(element)].some(({ name }) => name === 'w:t' || name === 'w:txbxContent');

const deletedText = (element: XmlElement): string =>
  [...descendantsOf(element)].filter(({ name }) => name === 'w:delText' || name === 'w:t').map(({ text }) => text).join('');
