/** The parts of a Word document, found by their relationships. */
import { resolvePart } from '../part-path.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml.ts';

/** Parts by role; null where the document has none. */
export interface WordParts {
  readonly document: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly headers: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
  /** The first place in any part that is not well-formed XML. */
  readonly problem: string | null;
}

interface Relationship {
  /** Last word of the type: `styles`, `header`. The rest differs between editions of the standard. */
  readonly type: string;
  readonly path: string;
}

/** Parses what the relationships name. `files` are the XML parts of the archive. */
export function openWordParts(files: ReadonlyMap<string, Uint8Array>): WordParts {
  const problems: string[] = [];
  const parse = (path: string): XmlElement | null => {
    const bytes = files.get(path);
    if (!bytes) return null;
    const { root, problem } = parseXml(bytes);
    if (problem !== null) problems.push(problem);
    return root;
  };
  const main = relationships(parse('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = relationships(parse(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const all = (type: string): readonly XmlElement[] =>
    related.filter((relationship) => relationship.type === type).flatMap(({ path }) => parse(path) ?? []);
  const one = (type: string): XmlElement | null => all(type)[0] ?? null;
  return {
    document: parse(main),
    styles: one('styles'),
    numbering: one('numbering'),
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    comments: one('comments'),
    headers: all('header'),
    footers: all('footer'),
    problem: problems[0] ?? null,
  };
}

function relationships(part: XmlElement | null, folder: string): readonly Relationship[] {
  return childrenOf(part ?? undefined, 'rel:Relationship').flatMap(({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    return mode === 'External' ? [] : [{ type: type.slice(type.lastIndexOf('/') + 1), path: resolvePart(target, folder) }];
  });
}
