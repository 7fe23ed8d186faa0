/** Makes Word documents in memory, with the XML that Word itself writes. */
import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts beside the body; each is the inside of its root element. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
}

const roots: Readonly<Record<keyof DocxParts, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

/** The files of a document, for tests that change them before packing. */
export function docxFiles(body: string, parts: DocxParts = {}): Record<string, string> {
  const names = Object.keys(parts) as (keyof DocxParts)[];
  const override = (path: string, type: string) => `<Override PartName="/word/${path}.xml" ContentType="${contentType}.${type}+xml"/>`;
  const relation = (name: string, i: number) => `<Relationship Id="rId${String(i + 1)}" Type="${officeType}/${name}" Target="${name}.xml"/>`;
  const margins = names.map((name, i) => (name === 'header' || name === 'footer' ? `<w:${name}Reference w:type="default" r:id="rId${String(i + 1)}"/>` : '')).join('');
  const section = `<w:sectPr>${margins}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${names.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map(relation).join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, `${head}<w:${roots[name]} ${namespaces}>${parts[name] ?? ''}</w:${roots[name]}>`])),
  };
}

export const pack = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: '2020-03-19' });

export const makeDocx = (body: string, parts: DocxParts = {}): Uint8Array => pack(docxFiles(body, parts));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run: `r('甲')`, `r('2', '<w:vertAlign w:val="superscript"/>')`. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

interface ParagraphOptions {
  readonly style?: string;
  /** List and level. */
  readonly num?: readonly [list: number, level: number];
  /** Properties of the paragraph mark. */
  readonly mark?: string;
}

/** A paragraph of plain text, or of runs when the text begins with a tag. */
export function p(content: string, { style, num, mark }: ParagraphOptions = {}): string {
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    num && `<w:numPr><w:ilvl w:val="${String(num[1])}"/><w:numId w:val="${String(num[0])}"/></w:numPr>`,
    mark && `<w:rPr>${mark}</w:rPr>`,
  ].filter(Boolean).join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
}

interface LevelOptions {
  readonly start?: number;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly restart?: number;
  readonly style?: string;
  readonly legal?: boolean;
}

/** A level: `lvl(0, 'chineseCountingThousand', '第%1条')`. */
export const lvl = (index: number, format: string, pattern: string, { start = 1, suffix, restart, style, legal }: LevelOptions = {}): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>` +
  (restart === undefined ? '' : `<w:lvlRestart w:val="${String(restart)}"/>`) +
  (style ? `<w:pStyle w:val="${style}"/>` : '') +
  (legal ? '<w:isLgl/>' : '') +
  (suffix ? `<w:suff w:val="${suffix}"/>` : '') +
  `<w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/></w:lvl>`;

export const abstractNum = (id: number, ...content: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${content.join('')}</w:abstractNum>`;

export const num = (id: number, abstract: number, ...overrides: readonly string[]): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstract)}"/>${overrides.join('')}</w:num>`;

export const startOverride = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${String(index)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`;

export const style = (id: string, content: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;

export const numPr = (list: number, level?: number): string =>
  `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${String(level)}"/>`}<w:numId w:val="${String(list)}"/></w:numPr></w:pPr>`;

/** A table: rows of cells of paragraphs. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(rows[0]?.length ?? 1)}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
