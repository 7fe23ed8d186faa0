/** XML parts of office documents as a plain tree. No entity is ever looked up, inside the file or outside. */
import { SaxesParser } from 'saxes';

/** An element; the order of its text among its children is not kept, for no format here needs it. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, put together. */
  readonly text: string;
}

/** A parsed part; `root` null when there is no element at all, `problem` the first thing that was not well-formed. */
export interface XmlPart {
  readonly root: XmlElement | null;
  readonly problem: string | null;
}

/** Namespaces under several addresses (transitional and strict), and prefixes some writers make up. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.ofdspec.org/2016', 'ofd'],
]);

/** Deeper nesting is no document's. */
const deepest = 500;

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Building[];
  text: string;
}

/** Parses a part. What is not well-formed is passed over, and the first such place is named. */
export function parseXml(bytes: Uint8Array): XmlPart {
  const top: Building = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let problem: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => { problem ??= error.message; });
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).map(({ uri, prefix, local, value }) => [qualify(uri, prefix, local), value] as const);
    const element: Building = { name: qualify(tag.uri, tag.prefix, tag.local), attributes: Object.fromEntries(attributes), children: [], text: '' };
    if (open.length < deepest) open.at(-1)?.children.push(element);
    else problem ??= 'nested too deep';
    open.push(element);
  });
  parser.on('closetag', () => { if (open.length > 1) open.pop(); });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  return { root: top.children[0] ?? null, problem };
}

function qualify(uri: string, prefix: string, local: string): string {
  const usual = prefixes.get(uri) ?? prefix;
  return usual === '' ? local : `${usual}:${local}`;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] => element?.children.filter((child) => child.name === name) ?? [];

/** The element reached by going down by names; undefined when a step is missing. */
export const pathOf = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined => names.reduce(childOf, element);

/** Every element below, in document order, the element itself first. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendantsOf(child);
}
